"""The engine, called as any program would call it."""

import json
import subprocess
import tempfile
from pathlib import Path

from safetensors.torch import load_file, save_file


class Engine:
    def __init__(self, program):
        self.program = str(program)
        self.folder = tempfile.TemporaryDirectory(prefix="leoclr-peers-")
        self.path = Path(self.folder.name)

    def run(self, *arguments):
        """Runs a command; CompletedProcess with text."""
        return subprocess.run([self.program, *map(str, arguments)], capture_output=True, text=True)

    def need(self, *arguments):
        done = self.run(*arguments)
        if done.returncode != 0:
            raise RuntimeError(done.stderr.strip() or f"leoclr-engine {arguments[0]} ended with {done.returncode}")
        return done.stdout

    def compare(self, what, job, tensors):
        """One comparison. `tensors`: what to write beside the job, by key of the job: {"input": {"images": ...}}."""
        for key, content in tensors.items():
            file = self.path / f"{key}.safetensors"
            save_file({name: tensor.contiguous() for name, tensor in content.items()}, file)
            job[key] = file.name
        (self.path / "job.json").write_text(json.dumps(job))
        if what == "steps":
            self.need("compare", "steps", "--input", self.path / "job.json", "--output", self.path / "steps")
            return self.path / "steps"
        output = self.path / "output.safetensors"
        self.need("compare", what, "--input", self.path / "job.json", "--output", output)
        return load_file(output)

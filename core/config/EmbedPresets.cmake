# Writes OUTPUT, a C++ source with the text of every preset in FOLDER that NAMES lists (separated by commas, in this
# order). Run as a script with cmake -P whenever a preset changes.
string(REPLACE "," ";" names "${NAMES}")
set(texts "")
foreach(name IN LISTS names)
    file(READ "${FOLDER}/${name}.json" text)
    string(APPEND texts "        {\"resources/presets/${name}.json\", R\"preset(${text})preset\"},\n")
endforeach()
file(WRITE "${OUTPUT}" "#include \"core/config/presetfiles.h\"

namespace leoclr {

const std::vector<PresetFile> &presetFiles()
{
    static const std::vector<PresetFile> files = {
${texts}    };
    return files;
}

} // namespace leoclr
")

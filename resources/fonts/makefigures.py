#!/usr/bin/env python3
"""Cuts the figures of equal width (OpenType feature tnum) out of an installed font, because Qt before 6.7 cannot ask
a font for them.   makefigures.py FONT.otf OUTPUT.otf"""
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

FAMILY = "LeOCLR Figures"
CHARACTERS = [ord(c) for c in "0123456789+,-.:\u2212"]


def tabular_forms(font):
    """Glyph name -> name of its tabular form."""
    table = font["GSUB"].table
    lookups = {i for record in table.FeatureList.FeatureRecord if record.FeatureTag == "tnum"
               for i in record.Feature.LookupListIndex}
    forms = {}
    for index in lookups:
        for part in table.LookupList.Lookup[index].SubTable:
            part = getattr(part, "ExtSubTable", part)
            forms.update(getattr(part, "mapping", {}))
    return forms


def main(source, target):
    font = TTFont(source)
    forms = tabular_forms(font)
    for table in font["cmap"].tables:
        for code in CHARACTERS:
            if code in table.cmap:
                table.cmap[code] = forms.get(table.cmap[code], table.cmap[code])
    options = subset.Options(layout_features=[], name_IDs=[1, 2, 3, 4, 6], hinting=False, notdef_outline=True)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=CHARACTERS)
    cutter.subset(font)
    for record in font["name"].names:
        record.string = {1: FAMILY, 2: "Regular", 6: "LeOCLRFigures-Regular"}.get(record.nameID, FAMILY)
    font["CFF "].cff.fontNames = ["LeOCLRFigures-Regular"]
    top = font["CFF "].cff.topDictIndex[0]
    top.FamilyName, top.FullName = FAMILY, FAMILY
    font.save(target)


main(*sys.argv[1:])

#!/bin/sh
# Pictures of every tab and dialog in build/screenshots: light and dark, at 100% and 200%, and
# in each language; those of the manual go to docs/images.
set -eu
cd "$(dirname "$0")/../.."
python=.venv/bin/python
out=build/screenshots
rm -rf $out
export PYTHONPATH=tests:tests/sources
take() { QT_QPA_PLATFORM=offscreen $python tests/ui/screenshots.py "$@" 2>/dev/null | wc -l | xargs echo "$1:"; }
take $out/nl-light
take $out/nl-dark --theme dark
QT_SCALE_FACTOR=2 take $out/nl-light-200
take $out/en-light --language en
take $out/fr-light --language fr
while read -r picture scene; do
    cp "$out/nl-light/$scene.png" "docs/images/$picture.png"
done <<PICTURES
oefenen oefenen
overzicht tab-overview
inloggegevens tab-login
beroepsgroep tab-groups
accreditatie dialoog-accreditatie-wijzigen
resultaten resultaat-verhaal
inlezen dialoog-inlezen
inlezen-regels dialoog-inlezen-regels
lastige-lijst dialoog-inlezen-lastig
mensen dialoog-persoon
samenvoegen dialoog-samenvoegen
nummers dialoog-nummers
koppelingen koppeling-moodle
koppeling-lrs koppeling-lrs
indienen dialoog-indienen-bevestigen
logboek logboek-afgewezen
PICTURES

import {packageJson} from './sources.ts'; import {readRivers} from './rivers.ts'; import {readBorders} from './countries.ts'; import fs from 'fs';
const w=packageJson('@geo-maps/earth-waterbodies-250m/map.geo.json').geometries;
console.time('r'); const r=readRivers([...w[0].coordinates,...w[1].coordinates],readBorders()); console.timeEnd('r');
fs.writeFileSync('/tmp/rivers.json',JSON.stringify(r));

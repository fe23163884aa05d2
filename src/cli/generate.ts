/**
 * Writes what the app imports but nobody edits: the compiled atlas as JSON and CSS under
 * `.svelte-kit/atlas/`, and the classic scripts of the first frame, of the sources and for pages
 * elsewhere. Fails with the sentences of the checker when the authored files are broken.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCRIPTS, STAMP, inputsDigest } from './inputs.ts';
import { bundledScript } from './script.ts';
import { census } from '#lib/atlas/census.ts';
import { evidence } from '#lib/atlas/evidence.ts';
import { figureBook, figureTitles } from '#lib/atlas/figure-book.ts';
import { measureBook } from '#lib/atlas/measure-book.ts';
import { outline } from '#lib/atlas/outline.ts';
import { versionOfData } from '#lib/atlas/releases.ts';
import { toldYears } from '#lib/atlas/told-years.ts';
import { areas, countryPaths } from '#lib/map/areas.ts';
import { basemap, countryNames } from '#lib/map/basemap.ts';
import { sketch, SKETCH_STEPS } from '#lib/map/ground/sketch.ts';
import { layout } from '#lib/map/layout.ts';
import { pagePicture } from '#lib/map/svg/page-picture.ts';
import { basemapPicture, groundPaths, labelCss } from '#lib/map/svg/picture.ts';
import { tableCss } from '#lib/map/svg/table-css.ts';
import { themeCss } from '#lib/map/theme.ts';
import { cutFonts, fontCss } from '#lib/server/fonts.ts';
import { kept } from '#lib/server/kept.ts';
import { glyphOutlines } from '#lib/server/glyph-outlines.ts';
import { inventory } from '#lib/map/svg/inventory.ts';
import { undrawnData } from '#lib/map/svg/read.ts';
import { network } from '#lib/network/network.ts';
import { allCatalogues } from '#lib/words/catalogue.ts';
import {
	basemapTopology,
	compileProject,
	problemCount,
	problemLines,
} from '#lib/server/authored.ts';

const root = process.cwd();
const folder = join(root, '.svelte-kit/atlas');

// Taken first: a file that is edited meanwhile makes the next run generate again.
const digest = inputsDigest(root);
const result = compileProject(root);
if ('problems' in result) {
	console.error(problemLines(result.problems).join('\n'));
	console.error(`${problemCount(result.problems)} in geodata/; nothing was built.`);
	process.exit(1);
}

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
	version: string;
};
const { atlas } = result;
const dataVersion = versionOfData(version);
const topology = basemapTopology(root);
const base = basemap(topology);

mkdirSync(folder, { recursive: true });
const write = (name: string, content: string | Uint8Array) =>
	writeFileSync(join(folder, name), content);
const granted = areas(outline(atlas, dataVersion, 'en'));
write('areas.json', JSON.stringify({ areas: granted, paths: countryPaths(base) }));
write('evidence.json', JSON.stringify(evidence(atlas, countryNames(base))));
write('network.json', JSON.stringify(network(atlas, countryNames(base))));
write('figures.json', JSON.stringify(figureBook(atlas)));
write('measures.json', JSON.stringify(measureBook(atlas)));
write('releases.json', JSON.stringify(atlas.releases));
write('figure-titles.json', JSON.stringify(figureTitles(atlas)));
write('theme.css', `${themeCss()}\n${labelCss()}\n${tableCss()}\n`);
write('basemap.svg.txt', basemapPicture(base));
write('sketch.svg.txt', basemapPicture(sketch(topology), SKETCH_STEPS));
write('ground.json', JSON.stringify(groundPaths(base)));
write('letters.json', JSON.stringify(glyphOutlines(root)));
write('fonts.css', `${fontCss()}\n`);
for (const { name, bytes } of await cutFonts(root)) write(name, bytes);
for (const words of await allCatalogues()) {
	const { language } = words;
	const out = outline(atlas, dataVersion, language);
	// By far the longest part: most changes leave it as it was.
	const placed = kept(
		root,
		{
			name: `layout.${language}`,
			entries: ['src/lib/map/layout.ts', `src/lib/words/${language}.ts`],
			data: [out, base],
		},
		() => layout(out, base, words),
	);
	const map = { outline: out, layout: placed };
	write(`map.${language}.json`, JSON.stringify(undrawnData(map)));
	// For what is drawn without a page: cards, tests.
	write(`whole-map.${language}.json`, JSON.stringify(map));
	const years = toldYears(atlas, language);
	const headlines = years.map(({ headline }) => headline);
	write(`years.${language}.json`, JSON.stringify(years));
	write(`census.${language}.json`, JSON.stringify(census(out, headlines)));
	const { first, late, detail } = pagePicture({ outline: out, ...placed });
	write(`things.${language}.svg.txt`, first);
	write(`late.${language}.svg.txt`, late);
	write(`detail.${language}.json`, JSON.stringify(detail));
	write(`inventory.${language}.json`, JSON.stringify(inventory(atlas, words)));
}

mkdirSync(join(root, 'static'), { recursive: true });
// Pages name these scripts by themselves.
for (const name of SCRIPTS)
	writeFileSync(join(root, 'static', `${name}.js`), await bundledScript(root, `src/${name}.ts`));
writeFileSync(join(root, STAMP), digest);

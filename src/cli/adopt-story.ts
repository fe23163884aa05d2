/**
 * `npm run adopt-story -- FILE.ndn-story.json [id]`: writes a visitor's story into `geodata/stories/` as
 * the next file there, and says what of it has no place there and what a curator has yet to do before the data
 * check passes.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openedFile } from '#lib/own/file.ts';
import { compileProject, problemLines } from '#lib/server/authored.ts';
import { adoptedStory, idFor, leftOut } from '#lib/story/adopted.ts';
import { faultSentence } from '#lib/words/own/catalogue.ts';
import { en } from '#lib/words/own/en.ts';

const [file, given] = process.argv.slice(2);
const folder = 'geodata/stories';

if (!file || !existsSync(file)) {
	console.error('Usage: npm run adopt-story -- FILE.ndn-story.json [id]');
	process.exit(1);
}
const { story, faults } = openedFile(readFileSync(file, 'utf8'));
for (const fault of faults) console.error(faultSentence(en, fault));
if (!story) process.exit(1);

const id = given ?? idFor(story.title);
const names = readdirSync(folder);
if (names.some((name) => name.replace(/^\d+-/, '') === `${id}.json`)) {
	console.error(`There is a story “${id}” already; give another id as the last word.`);
	process.exit(1);
}
const next = Math.max(0, ...names.map((name) => parseInt(name, 10) || 0)) + 1;
const path = join(folder, `${next}-${id}.json`);
writeFileSync(path, `${JSON.stringify(adoptedStory(story, id), null, 2)}\n`);
console.log(`Written: ${path}`);
for (const sentence of leftOut(story)) console.log(sentence);

const result = compileProject(process.cwd());
if ('problems' in result) console.log(problemLines(result.problems).join('\n'));

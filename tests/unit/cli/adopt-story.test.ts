import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { storyFile } from '#lib/own/file.ts';
import type { OwnStory } from '#lib/own/own-story.ts';

const STORY: OwnStory = {
	version: 1,
	lang: 'en',
	title: 'Rails to Hairaton',
	lead: 'How a railway came.',
	author: 'Ada',
	steps: [
		{ view: 'year=2011', title: 'Good evening', sentence: 'A word before.', slide: 'opening' },
		{
			view: 'year=2011&fit=55,36,84,54&trace=riga,hairaton&projection=globe&theme=dark',
			title: 'Старт',
			sentence: 'It opened.',
			text: 'Then came more.',
			notes: 'Said aloud.',
			sweep: { from: 2009, to: 2011, seconds: 5 },
		},
	],
	data: [{ name: 'Incidents' }],
};

/** Runs the command in a copy of the repository's data. */
function workspace() {
	const root = mkdtempSync(join(tmpdir(), 'adopt-story-'));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	cpSync('geodata', join(root, 'geodata'), { recursive: true });
	symlinkSync(join(process.cwd(), 'src'), join(root, 'src'));
	const file = join(root, 'mine.ndn-story.json');
	const adopt = (text: string, ...more: string[]) => {
		writeFileSync(file, text);
		const command = join(process.cwd(), 'src/cli/adopt-story.ts');
		const loader = join(process.cwd(), 'node_modules/tsx/dist/loader.mjs');
		return spawnSync(process.execPath, ['--import', loader, command, file, ...more], {
			cwd: root,
			encoding: 'utf8',
		});
	};
	const read = (name: string) =>
		JSON.parse(readFileSync(join(root, 'geodata/stories', name), 'utf8')) as object;
	return { adopt, read };
}

it('a visitor’s story becomes the next of ours, and what has no place there is said', () => {
	const { adopt, read } = workspace();
	const { status, stdout, stderr } = adopt(storyFile(STORY));
	expect([status, stderr]).toEqual([0, '']);
	expect(stdout).toContain('Written: geodata/stories/5-rails-to-hairaton.json');
	expect(read('5-rails-to-hairaton.json')).toMatchObject({
		id: 'rails-to-hairaton',
		title: { en: 'Rails to Hairaton' },
		steps: [
			{
				id: 'step',
				view: 'fit=55,36,84,54',
				text: { en: 'It opened. Then came more.' },
				sweep: { from: 2009, to: 2011, seconds: 5 },
			},
		],
	});
	for (const said of [
		'Ada',
		'Good evening · A word before.',
		'own data',
		'“trace”',
		'“projection”',
	])
		expect(stdout).toContain(said);
	expect(stdout).not.toContain('theme');
	// What the curator has yet to do is translations, and nothing that the command could have known.
	expect(stdout).toMatch(/Russian/);
	expect(stdout).not.toContain('which a step cannot say; leave it out');
	// The same again is another story only by another id.
	const again = adopt(storyFile(STORY));
	expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('another id')]);
	expect(adopt(storyFile(STORY), 'second').stdout).toContain('geodata/stories/6-second.json');
}, 60_000);

it('a file that is no story is refused with a sentence', () => {
	const { adopt } = workspace();
	const { status, stdout, stderr } = adopt('{"type":"FeatureCollection"}');
	expect([status, stdout]).toEqual([1, '']);
	expect(stderr).toContain('not a story of the NDN Atlas');
}, 60_000);

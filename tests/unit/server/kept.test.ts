import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { kept, modulesOf } from '#lib/server/kept.ts';

let root: string;
const write = (file: string, text: string) => writeFileSync(join(root, file), text);

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'kept-'));
	mkdirSync(join(root, 'src/lib/map'), { recursive: true });
	write('package-lock.json', '{}');
	write(
		'src/lib/map/layout.ts',
		"import type { Words } from '#lib/words.ts';\nimport {\n\ta,\n\tb,\n} from './room.ts';\nimport x from 'a-package';\n",
	);
	write('src/lib/map/room.ts', "export { c } from '#lib/level.ts';\n");
	write('src/lib/level.ts', 'export const c = 1;\n');
	write('src/lib/words.ts', 'export type Words = string;\n');
});
afterEach(() => rmSync(root, { recursive: true }));

const ENTRIES = ['src/lib/map/layout.ts'];

test('the modules that a result depends on are found through every import but those of types', () => {
	expect(modulesOf(root, ENTRIES)).toEqual([
		'src/lib/level.ts',
		'src/lib/map/layout.ts',
		'src/lib/map/room.ts',
	]);
});

test('a result is made once, and anew when its data, its code or its packages change', () => {
	let made = 0;
	const result = (data: unknown) =>
		kept(root, { name: 'x', entries: ENTRIES, data }, () => ({ made: ++made, left: undefined }));
	expect(result([1])).toEqual({ made: 1 });
	expect(result([1])).toEqual({ made: 1 });
	expect(result([2])).toEqual({ made: 2 });
	write('src/lib/words.ts', 'export type Words = number;\n');
	expect(result([1])).toEqual({ made: 1 });
	write('src/lib/level.ts', 'export const c = 2;\n');
	expect(result([1])).toEqual({ made: 3 });
	write('package-lock.json', '{ }');
	expect(result([1])).toEqual({ made: 4 });
});

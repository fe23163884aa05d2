import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('no size of type is fixed in pixels: all follow the visitor’s own', () => {
	const files = ['src/lib/ui', 'src/routes'].flatMap((folder) =>
		(readdirSync(folder, { recursive: true }) as string[])
			.filter((name) => /\.(svelte|css)$/.test(name))
			.map((name) => `${folder}/${name}`),
	);
	expect(files.length).toBeGreaterThan(20);
	const fixed = files.flatMap((file) =>
		readFileSync(file, 'utf8')
			.split('\n')
			.filter((line) => /font(-size)?:\s*[\d.]+px/.test(line))
			.map((line) => `${file}: ${line.trim()}`),
	);
	expect(fixed).toEqual([]);
});

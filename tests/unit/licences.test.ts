import { readFileSync } from 'node:fs';
import { init, type ModuleInfos } from 'license-checker-rseidelsohn';
import { expect, test } from 'vitest';

/** Licences under which something may be sent to visitors; of the copyleft ones MPL-2.0 alone. */
const ALLOWED = new Set([
	'0BSD',
	'Apache-2.0',
	'BSD-2-Clause',
	'BSD-3-Clause',
	'CC0-1.0',
	'ISC',
	'MIT',
	'MPL-2.0',
	'OFL-1.1',
	'Zlib',
]);
/** Development packages of which parts are built into the pages. */
const BUILT_IN = ['svelte', '@sveltejs/kit', 'devalue', 'esm-env', 'clsx'];

/** Whether an SPDX expression leaves a choice that is allowed. Brackets within brackets do not occur. */
function isAllowed(expression: string): boolean {
	return expression
		.replace(/[()]/g, '')
		.split(' OR ')
		.some((choice) => choice.split(' AND ').every((licence) => ALLOWED.has(licence)));
}

/** The runtime dependencies and theirs, with their licences. */
const installed = () =>
	new Promise<ModuleInfos>((resolve, reject) => {
		const options = { start: process.cwd(), production: true, excludePrivatePackages: true };
		init(options, (error, packages) => (error ? reject(error) : resolve(packages)));
	});

test('every package that reaches a visitor has a licence that is known and allowed', async () => {
	const packages = Object.entries(await installed()).map(
		([name, { licenses = '' }]) => [name, [licenses].flat().join(' AND ')] as const,
	);
	const builtIn = BUILT_IN.map((name) => {
		const text = readFileSync(`node_modules/${name}/package.json`, 'utf8');
		return [name, (JSON.parse(text) as { license: string }).license] as const;
	});
	expect(packages.map(([name]) => name).join()).toContain('maplibre-gl@');
	const refused = [...packages, ...builtIn].filter(([, licence]) => !isAllowed(licence));
	expect(refused).toEqual([]);
});

test('an unknown or copyleft licence is not allowed unless there is a choice', () => {
	for (const licence of ['', 'UNKNOWN', 'MIT*', 'GPL-3.0', 'AGPL-3.0-only', 'MIT AND LGPL-3.0'])
		expect(isAllowed(licence)).toBe(false);
	expect(isAllowed('(MIT OR GPL-3.0-or-later)')).toBe(true);
	expect(isAllowed('(MIT AND Zlib)')).toBe(true);
});

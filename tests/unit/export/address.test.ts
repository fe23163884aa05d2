import { expect, test } from 'vitest';
import { publicAddress } from '#lib/export/address.ts';
import { decodeView, DEFAULT_VIEW } from '#lib/view/view.ts';

const bounds = [60, 34, 76, 46] as const;
const of = (page: string) =>
	publicAddress({ ...DEFAULT_VIEW, year: 2009 }, bounds, '2026.11', page);

test('a public address holds the view with its bounds and the version of the data', () => {
	const address = of('https://atlas.example.org/ru/?year=1999#claim-x') as string;
	expect(address).toMatch(/^https:\/\/atlas\.example\.org\/ru\/\?/);
	const { view } = decodeView(new URL(address).searchParams);
	expect(view).toMatchObject({ year: 2009, fit: bounds, map: null, data: '2026.11' });
});

test.each([
	'file:///home/u/atlas.html',
	'http://localhost:4173/',
	'http://127.0.0.1/',
	'http://[::1]:8080/',
	'http://192.168.1.20/',
	'http://10.0.0.4/',
	'http://172.20.0.2/',
	'http://laptop/',
	'http://laptop.local/',
])('%s is nobody else’s to open', (page) => {
	expect(of(page)).toBeNull();
});

test.each(['http://203.0.113.7/', 'http://172.32.0.1/', 'https://host.example/atlas/'])(
	'%s is public',
	(page) => {
		expect(of(page)).toContain(new URL(page).origin);
	},
);

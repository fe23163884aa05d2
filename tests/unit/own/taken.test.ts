import { expect, test } from 'vitest';
import { taken } from '#lib/own/taken.ts';

test.each([
	['year=2011', { view: 'year=2011', lost: null }],
	['view=timeline&year=2009', { view: 'year=2009', lost: 'list' }],
	['view=table&year=2009', { view: 'year=2009', lost: 'list' }],
	['view=strip&strip=2001,2012', { view: 'view=strip&strip=2001,2012', lost: null }],
	['projection=globe&year=2009', { view: 'projection=globe&year=2009', lost: 'turn' }],
	[
		'map=4.00/41.0000/64.0000/30/0&year=2009',
		{ view: 'map=4.00/41.0000/64.0000/30/0&year=2009', lost: 'turn' },
	],
])('a step takes of %s what it can show, and says what is lost', (query, result) => {
	expect(taken(query)).toEqual(result);
});

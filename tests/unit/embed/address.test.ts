import { describe, expect, it } from 'vitest';
import { attributeOf, embedAddress, languageAmong, viewOfAttributes } from '#lib/embed/address.ts';
import { DEFAULT_VIEW } from '#lib/view/view.ts';

const read = (attributes: Record<string, string>) =>
	viewOfAttributes((name) => attributes[name] ?? null);

describe('the attributes of an embed', () => {
	it('are the keys of an address; a flag stands for itself and blanks are for the eye', () => {
		const { view, notices } = read({
			year: '2009',
			layers: 'corridors, bases',
			still: '',
			certain: '0',
			'min-sources': ' 2 ',
			map: '4/45/62',
			class: 'wide',
		});
		expect(notices).toEqual([]);
		expect(view).toEqual({
			...DEFAULT_VIEW,
			year: 2009,
			layers: ['corridors', 'bases'],
			still: true,
			'min-sources': 2,
			map: { zoom: 4, lat: 45, lng: 62, bearing: 0, pitch: 0 },
		});
	});

	it('that cannot be used fall back and are told', () => {
		const { view, notices } = read({ year: 'soon', theme: 'dark' });
		expect(view).toEqual({ ...DEFAULT_VIEW, theme: 'dark' });
		expect(notices).toMatchObject([{ key: 'year', fault: { kind: 'noYear', given: 'soon' } }]);
	});

	it('are written from a field, and left out for its default', () => {
		expect(attributeOf('years', { ...DEFAULT_VIEW, years: [2008, 2012] })).toBe('2008-2012');
		expect(attributeOf('still', { ...DEFAULT_VIEW, still: true })).toBe('1');
		expect(attributeOf('layers', { ...DEFAULT_VIEW, layers: [] })).toBe('none');
		expect(attributeOf('year', DEFAULT_VIEW)).toBeNull();
	});
});

describe('the address of an embed', () => {
	it('lies in the folder of its language and names who may drive it', () => {
		const view = { ...DEFAULT_VIEW, year: 2009 };
		expect(embedAddress('https://a.org/atlas/', 'en', view, 'https://my.site')).toBe(
			'https://a.org/atlas/embed/?year=2009&origin=https://my.site',
		);
		expect(embedAddress('https://a.org/', 'kk', DEFAULT_VIEW, 'null')).toBe(
			'https://a.org/kk/embed/?origin=null',
		);
	});

	it('speaks the first of our languages around it', () => {
		expect(languageAmong(['kk-KZ', 'ru'])).toBe('kk');
		expect(languageAmong(['de', 'RU-ru', 'kk'])).toBe('ru');
		expect(languageAmong(['de', ''])).toBe('en');
	});
});

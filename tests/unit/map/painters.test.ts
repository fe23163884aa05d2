import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layers } from '#lib/map/gl/style.ts';
import { TURNED } from '#lib/map/stroke.ts';
import { tableCss } from '#lib/map/svg/table-css.ts';
import { SHAPE } from '#lib/map/theme.ts';

const css = tableCss();
const gl = layers('light', true);

/** What the generated style sheet says of a selector, a property of the last rule that has it. */
function inSvg(selector: string, property: string): string | undefined {
	const rules = [...css.matchAll(/^(.+)\{(.+)\}$/gm)].filter(([, heads = '']) =>
		heads.split(/,(?![^(]*\))/).includes(selector),
	);
	const values = rules.flatMap(([, , body = '']) =>
		body.split(';').flatMap((line) => (line.startsWith(`${property}:`) ? [line] : [])),
	);
	return values.at(-1)?.slice(property.length + 1);
}
/** A dash in multiples of the stroke's width; none for a whole stroke. */
const dashInSvg = (selector: string) =>
	[...(inSvg(selector, 'stroke-dasharray') ?? '').matchAll(/\* ([\d.]+)\)/g)].map(([, part]) =>
		Number(part),
	);
function inGl(id: string, property: string): unknown {
	const layer = gl.find((one) => one.id === id);
	expect(layer, id).toBeDefined();
	return (layer?.paint as Record<string, unknown>)[property];
}
const dashInGl = (id: string) => inGl(id, 'line-dasharray') ?? [];

describe('both painters', () => {
	it('leave a certain stroke whole, with round ends', () => {
		expect(dashInSvg('.picture .strand')).toEqual([]);
		expect(dashInGl('strand-certain')).toEqual([]);
		const { layout } = gl.find(({ id }) => id === 'strand-certain') ?? {};
		expect((layout as Record<string, string>)['line-cap']).toBe('round');
		expect(css).toContain('.picture :is(.strand,.beads){stroke-linecap:round}');
	});

	it('break a possible stroke alike', () => {
		const dash = dashInSvg(".picture .strand[data-s='1']");
		expect(dash).not.toEqual([]);
		expect(dashInGl('strand-possible')).toEqual(dash);
	});

	it.each(['ties', 'beads'])('draw the %s of a mode alike', (form) => {
		expect(dashInSvg(`.picture .${form}`)).toEqual(dashInGl(`strand-${form}-certain`));
	});

	it.each(TURNED)('break the stroke of what %s between two years alike, in one colour', (fate) => {
		expect(dashInSvg(`.picture .strand[data-f='${fate}']`)).toEqual(dashInGl(`strand-${fate}`));
		expect(inSvg(`.picture .strand[data-f='${fate}']`, 'stroke')).toBe(`var(--${fate})`);
	});

	it('give what stayed a colour of its own, whatever its family', () => {
		expect(css).toContain(
			".picture :is(.strand,.ties,.beads)[data-f='stayed']{stroke:var(--stayed)}",
		);
		expect(JSON.stringify(inGl('strand-certain', 'line-color'))).toMatch(/^\["case"/);
	});

	it('draw shapes and the outlines of areas alike', () => {
		expect(dashInSvg(".picture .area.ground[data-s='1']")).toEqual(dashInGl('area-outline'));
		expect(dashInSvg(".picture .shape-line[data-s='1']")).toEqual(dashInGl('shape-line-possible'));
		expect(inSvg('.picture .shape-line', 'stroke-width')).toBe(String(SHAPE.line));
	});

	it('lead from a mark that stepped aside to its spot by the same line', () => {
		expect(inSvg('.picture .leader', 'stroke-width')).toBe(String(inGl('leaders', 'line-width')));
		expect(JSON.stringify(inGl('leaders', 'line-opacity'))).toContain(
			`,${inSvg('.picture .leader', 'opacity')},`,
		);
	});

	it('slope the names of waters, and no others', () => {
		const written = readFileSync('src/lib/map/svg/picture.css', 'utf8');
		expect(
			written.match(/[^}]*\{[^}]*italic[^}]*\}/g)?.map((rule) => /\.label\S*/.exec(rule)?.[0]),
		).toEqual(['.label.water']);
		const sloped = gl.filter((layer) => /italic/i.test(JSON.stringify(layer.layout ?? {})));
		expect(sloped.map(({ id }) => id)).toEqual(['label-water']);
	});

	it('have their dashes from the tables alone: the written style sheet has none', () => {
		const written = readFileSync('src/lib/map/svg/picture.css', 'utf8');
		expect(written).not.toContain('stroke-dasharray');
		expect(written).not.toContain('data-f=');
	});
});

import { coreWidth, HOLLOW_WIDTH, widthOf, type StrandWidth } from '#lib/atlas/measures.ts';
import { FAMILIES, type Family } from '#lib/atlas/vocabulary.ts';
import { attributes } from '#lib/map/svg/markup.ts';
import type { Palette } from '#lib/map/theme.ts';
import type { WidthFiles } from '#lib/map/width-files.ts';
import { valueText } from '#lib/words/measured.ts';
import type { LegendLine } from './legend.ts';
import type { Drawn } from './map/drawing.ts';

/** What is known of each way, in lines as wide as on the map; under each quantity its name and its scale. */
export function wideContents({ wide }: Drawn, files: WidthFiles | null | undefined): LegendLine[] {
	const [first] = wide.values();
	if (!first || !files) return [];
	const { measure } = first;
	const { said, language } = files;
	const half = measure.top / 2;
	const number = (value: number) => new Intl.NumberFormat(language).format(value);
	const scale = valueText(measure, { least: half, most: half }, { said, number });
	const width = widthOf(half, measure);
	return [
		{
			sign: { wide: [], width: { least: width, most: width } },
			text: `${said.names[measure.id]}: ${scale}`,
		},
		...[...wide].flatMap(([time, { ways }]) =>
			ways.map(({ known: { way, least, most }, text }) => ({
				sign: {
					wide: way.families,
					width: {
						least: way.along ? widthOf(least, measure) : 0,
						most: Math.max(widthOf(most, measure), way.along ? 0 : HOLLOW_WIDTH),
					},
				},
				text: `${wide.size > 1 ? `${time}: ` : ''}${text}`,
			})),
		),
	];
}

/** How to read what is filled and what is hollow. */
export function wideKey({ wide }: Drawn, files: WidthFiles | null | undefined): LegendLine[] {
	if (!files || wide.size === 0) return [];
	const { said } = files;
	const ways = [...wide.values()].flatMap((one) => one.ways.map(({ known }) => known));
	const line = (least: number, most: number, text: string): LegendLine => ({
		sign: { wide: [], width: { least, most } },
		text,
	});
	return [
		...(ways.some(({ way }) => way.along) ? [line(8, 8, said.filled)] : []),
		...(ways.some(({ way, least, most }) => way.along && least < most)
			? [line(5, 10, said.rim)]
			: []),
		...(ways.some(({ way }) => !way.along) ? [line(0, 8, said.sum)] : []),
		line(0, HOLLOW_WIDTH, said.unknown),
	];
}

/** What the widths show, in sentences. */
export function wideAlt({ wide }: Drawn, files: WidthFiles | null | undefined): string[] {
	if (!files) return [];
	const { said } = files;
	return [...wide].map(([time, { measure, ways }]) => {
		const name = said.names[measure.id];
		const texts = ways.map(({ text }) => text);
		return ways.length > 0 ? said.told(name, time, texts.join('; ')) : said.toldNone(name, time);
	});
}

/** A stroke of the legend, in the colours of the families that it is of, each with an equal part. */
export function wideSign(
	{ wide, width }: { wide: readonly Family[]; width: StrandWidth },
	palette: Palette,
): string {
	const families = FAMILIES.filter((family) => wide.includes(family));
	const colours =
		families.length > 0 ? families.map((one) => palette.families[one]) : [palette.ink];
	const line = (from: number, to: number, stroke: string, wide: number) =>
		`<path${attributes({ d: `M${from.toFixed(1)} 0H${to.toFixed(1)}`, fill: 'none', stroke, 'stroke-width': wide })}/>`;
	const step = 28 / colours.length;
	const parts = (wide: number) =>
		colours.map((colour, i) => line(-14 + i * step, -14 + (i + 1) * step, colour, wide));
	const middle = coreWidth(width);
	return [
		...parts(width.most),
		middle > 0 ? line(-14, 14, palette.casing, middle) : '',
		...(width.least > 0 && middle > 0 ? parts(width.least) : []),
	].join('');
}

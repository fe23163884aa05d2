import { AREA_OUTLINE, HATCH_STRENGTH, TINT } from '../hatch.ts';
import {
	ARROW_CASING,
	BEADS,
	FATE_DASHES,
	FATE_WIDTH,
	LINE_LABEL_TYPE,
	OPEN_END,
	POSSIBLE_DASH,
	ROAD_MIDDLE,
	TIES,
	TURNED,
	type Dash,
} from '../stroke.ts';
import { BAR_SIGN, DISPUTED_SIGN, SIGN } from '../symbols.ts';
import { DIMMED, GROUND_WIDTH, LEADER, SHAPE, STAYED, VEIL, WET_BORDER } from '../theme.ts';

/** A dash of a stroke of a width (CSS). */
function dashed(dash: Dash, width: string): string {
	const parts = dash.map((part) => `calc(${width} * ${part})`);
	return `stroke-dasharray:${parts.join(' ') || 'none'}`;
}

/**
 * The part of the picture's style sheet that says what MapLibre's style and the exports say too:
 * strokes, symbols and areas by mode, state and what became of them, from the tables of all three.
 */
export function tableCss(): string {
	return [...groundRules(), ...strokeRules(), ...signRules(), ...areaRules()].join('\n');
}

function groundRules(): string[] {
	return [
		...Object.entries(GROUND_WIDTH).map(
			([kind, width]) => `.picture .${kind}{stroke-width:${width}}`,
		),
		`.picture .veil{opacity:${VEIL}}`,
		`.picture .wet-border{stroke-dasharray:${WET_BORDER.join(' ')}}`,
	];
}

function strokeRules(): string[] {
	/** What lies on a stroke, wider than it by pixels. */
	const over = (name: string, { wider, dash }: { wider: number; dash: Dash }) =>
		`.picture .${name}{stroke-width:calc(var(--w) + ${wider}px);${dashed(dash, `(var(--w) + ${wider}px)`)}}`;
	return [
		`.picture :is(.strand,.ties,.beads){stroke:var(--c);stroke-width:var(--w)}`,
		`.picture :is(.strand,.beads){stroke-linecap:round}`,
		`.picture .strand[data-s='1']{${dashed(POSSIBLE_DASH, 'var(--w)')};stroke-linecap:butt}`,
		`.picture .road-middle{stroke:var(--land);stroke-width:calc(var(--w) * ${ROAD_MIDDLE})}`,
		over('ties', TIES),
		over('beads', BEADS),
		`.picture :is(.ties,.beads)[data-s='1']{display:none}`,
		`.picture :is(.strand,.ties,.beads)[data-f='stayed']{stroke:var(--stayed)}`,
		...TURNED.map(
			(fate) =>
				`.picture .strand[data-f='${fate}']{stroke:var(--${fate});stroke-width:calc(var(--w) * ${FATE_WIDTH[fate]});${dashed(FATE_DASHES[fate], 'var(--w)')};stroke-linecap:${FATE_DASHES[fate].length > 0 ? 'butt' : 'round'}}`,
		),
		`.picture :is(.road-middle,.ties,.beads)[data-f]:not([data-f='stayed']){display:none}`,
		`.picture .open-end{stroke-width:${OPEN_END.width}}`,
		`.picture .arrow{stroke-width:${2 * ARROW_CASING}}`,
		`.picture .arrow[data-f]{fill:var(--ink)}`,
		`.picture .disputed[data-f] circle{stroke:var(--ink)}`,
		`.picture .disputed circle{stroke-width:${DISPUTED_SIGN.width}}`,
		`.picture .disputed path{stroke-width:${DISPUTED_SIGN.mark.width}}`,
		`.picture .bar-line{stroke-width:${BAR_SIGN.width}}`,
		`.picture .bar-casing{stroke-width:${BAR_SIGN.casing}}`,
		`.picture .bar text{font-size:${BAR_SIGN.px}px;stroke-width:${2 * LINE_LABEL_TYPE.halo}px}`,
		`.picture .line-label{font-size:${LINE_LABEL_TYPE.px}px;stroke-width:${2 * LINE_LABEL_TYPE.halo}px}`,
		`.picture.focused :is(.strand,.road-middle,.ties,.beads,.arrow,.disputed,.line-label,.open-end,.bar):not(.focus){opacity:${DIMMED}}`,
	];
}

/** The width of a stroke of a symbol, which is as much smaller as the symbol. */
const sized = (width: number) => `calc(${width}px * var(--m,1))`;

function signRules(): string[] {
	const { stack, fate: of } = SIGN;
	const px = (dash: readonly number[]) => `stroke-dasharray:${dash.join(' ') || 'none'}`;
	return [
		`.shape{stroke-width:${SIGN.outline}}`,
		`.glyph{stroke-width:${SIGN.glyph}}`,
		`.picture .symbol .shape{stroke-width:${sized(SIGN.outline)}}`,
		`.picture .symbol .glyph{stroke-width:${sized(SIGN.glyph)}}`,
		`[data-s='1']>.shape{${px(SIGN.possible)}}`,
		`.cross{stroke-width:${SIGN.cross.width}}`,
		`.picture .symbol .cross{stroke-width:${sized(SIGN.cross.width)}}`,
		`.picture .count circle:not([data-of]){stroke-width:${stack.outline}}`,
		`.picture .leader{stroke-width:${LEADER.width};opacity:${LEADER.opacity}}`,
		`.picture .count text{font-size:${stack.px}px}`,
		...TURNED.map(
			(fate) =>
				`.picture .symbol[data-f='${fate}'] .shape{stroke:var(--${fate});stroke-width:${sized(of.width)};${px(of.dashes[fate])}}`,
		),
		`.picture :is(.symbol,.arrow,.disputed,.shape-line,.shape-area)[data-f='stayed']{opacity:${STAYED}}`,
		`.picture .mark.selected .symbol .shape{stroke:var(--accent);stroke-width:${sized(SIGN.selected)}}`,
	];
}

function areaRules(): string[] {
	const { line, area, selected, dash, fill } = SHAPE;
	return [
		`.picture .area.ground[data-s='2'],.tint{fill:var(--area);fill-opacity:${TINT.certain}}`,
		`.picture .area.ground[data-s='1'],.tint.possible{fill:var(--area);fill-opacity:${TINT.possible};stroke:var(--area-line);stroke-width:${AREA_OUTLINE.width};${dashed(AREA_OUTLINE.dash, `${AREA_OUTLINE.width}px`)}}`,
		`.picture :is(.area.air,.area.lethal){opacity:${HATCH_STRENGTH}}`,
		`.picture .shape-line{stroke-width:${line}}`,
		`.picture .shape-area{fill-opacity:${fill};stroke-width:${area}}`,
		`.picture .shape-line[data-s='1']{${dashed(dash, `${line}px`)}}`,
		`.picture .shape-area[data-s='1']{${dashed(dash, `${area}px`)}}`,
		`.picture .shape-line.selected{stroke:var(--accent);stroke-width:${selected}}`,
	];
}

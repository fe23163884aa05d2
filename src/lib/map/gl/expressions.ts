import { FATES, type Fate } from '#lib/atlas/slice.ts';
import { TURNED, type Dash } from '../stroke.ts';
import { DIMMED, STAYED } from '../theme.ts';

/** Expressions are written as plain arrays; the style is validated in a unit test. */
export type Expression = never;
export const e = (expression: unknown) => expression as Expression;

/** A whole stroke has no property for dashes. */
export const dashed = (dash: Dash) => (dash.length > 0 ? { 'line-dasharray': [...dash] } : {});

export const STATE = ['number', ['feature-state', 's'], 0];
export const STRENGTH = ['case', ['boolean', ['feature-state', 'dim'], false], DIMMED, 1];
const FATE = ['number', ['feature-state', 'fate'], 0];
export const isFate = (fate: Fate) => ['==', FATE, FATES.indexOf(fate) + 1];
/** Symbols that stayed the same between two compared years step back; strokes have a colour for it. */
const strengthOf = ['*', STRENGTH, ['case', isFate('stayed'), STAYED, 1]];
/** Opacity of a layer that draws one state (1 possible, 2 certain) only. */
export const whenState = (state: 1 | 2) => e(['case', ['==', STATE, state], strengthOf, 0]);
export const whenAny = e(['case', ['>', STATE, 0], strengthOf, 0]);
/** The same of a stroke, but for what came or went, which has a stroke of its own. */
export const whenStayed = (state: 1 | 2) =>
	e([
		'case',
		['all', ['==', STATE, state], ['!', ['any', ...TURNED.map((fate) => isFate(fate))]]],
		STRENGTH,
		0,
	]);
export const whenStroke = (state: 1 | 2) => e(['case', ['==', STATE, state], STRENGTH, 0]);
/** Layout of a layer that is there only while two years are compared. */
export const shownIf = (isShown: boolean) => ({ visibility: isShown ? 'visible' : 'none' });

export const REGULAR = ['Noto Sans Regular'];
export const BOLD = ['Noto Sans Bold'];
/** No font file has the first of these names, so the browser slants the page's font, as in the SVG. */
export const SLANTED = ['Italic', 'Noto Sans'];

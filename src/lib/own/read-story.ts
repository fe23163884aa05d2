import { isAtlasMonth, isAtlasYear, isSweepLength } from '#lib/atlas/story-rules.ts';
import { openedView } from '#lib/view/opened.ts';
import { DEFAULT_VIEW, encodeView, type View } from '#lib/view/view.ts';
import {
	languageIn,
	LIMITS,
	SLIDES,
	STEP_TEXTS,
	STORY_TEXTS,
	VERSION,
	type Fault,
	type Opened,
	type OwnStep,
	type OwnStory,
	type OwnSweep,
} from './own-story.ts';
import { cutTo, plainText } from './plain-text.ts';

type Fields = Record<string, unknown>;
type Report = (fault: Fault) => void;

/**
 * Reads the content of a file or link as a story. Never throws: whatever cannot be used is left out or
 * mended, with a fault for each, and all the rest is kept.
 */
export function readStory(raw: unknown): Opened {
	const { story, faults } = readDraft(raw);
	if (!story || story.steps.length > 0) return { story, faults };
	return { story: null, faults: [...faults, { kind: 'noSteps' }] };
}

/** As {@link readStory}, but a story that is being made may have no step yet. */
export function readDraft(raw: unknown): Opened {
	const faults: Fault[] = [];
	const report: Report = (fault) => void faults.push(fault);
	if (!isFields(raw)) return { story: null, faults: [{ kind: 'noStory' }] };
	const version = field(raw, 'version');
	if (typeof version === 'number' && version > VERSION)
		return { story: null, faults: [{ kind: 'version', version }] };
	const listed = field(raw, 'steps');
	if (!Array.isArray(listed)) return { story: null, faults: [{ kind: 'noStory' }] };
	if (listed.length > LIMITS.steps) report({ kind: 'tooManySteps' });
	const steps = listed.slice(0, LIMITS.steps).flatMap((step, at) => readStep(step, at, report));
	const texts = readTexts(raw, STORY_TEXTS, report);
	const data = field(raw, 'data');
	const story: OwnStory = {
		version: VERSION,
		lang: languageIn(field(raw, 'lang')),
		...texts,
		title: texts.title ?? '',
		steps,
		...(Array.isArray(data) && data.length > 0 ? { data: data as unknown[] } : {}),
	};
	return { story, faults };
}

/** The step as far as it can be read: one without a view shows the home view. None: it is no step. */
function readStep(raw: unknown, step: number, report: Report): OwnStep[] {
	if (!isFields(raw)) {
		report({ kind: 'notAStep', step });
		return [];
	}
	const { title = '', ...texts } = readTexts(raw, STEP_TEXTS, report, step);
	const slide = SLIDES.find((known) => known === field(raw, 'slide'));
	const claims = readClaims(field(raw, 'claims'), step, report);
	const view = readView(field(raw, 'view'), step, report);
	const sweep = readSweep(field(raw, 'sweep'), step, report);
	return [
		{
			view,
			title,
			...texts,
			...(claims.length > 0 ? { claims } : {}),
			...(sweep ? { sweep } : {}),
			...(slide ? { slide } : {}),
		},
	];
}

/** The query of a view in its shortest form, without what belongs to a frame or a page. */
export function toldQuery(view: View): string {
	const { controls, still, origin, data } = DEFAULT_VIEW;
	return encodeView({ ...view, controls, still, origin, data });
}

function readView(raw: unknown, step: number, report: Report): string {
	if (typeof raw !== 'string') {
		report({ kind: 'field', field: 'view', step });
		return '';
	}
	const { view, notices } = openedView(cutTo(raw, 2000));
	for (const key of new Set(notices.map(({ key }) => key))) report({ kind: 'view', step, key });
	return toldQuery(view);
}

function readTexts<Key extends string & keyof typeof LIMITS>(
	raw: Fields,
	keys: readonly Key[],
	report: Report,
	step?: number,
): Partial<Record<Key, string>> {
	const texts: Partial<Record<Key, string>> = {};
	const where = step === undefined ? {} : { step };
	for (const key of keys) {
		const value = field(raw, key);
		if (value === undefined || value === null || value === '') continue;
		if (typeof value !== 'string') {
			report({ kind: 'field', field: key, ...where });
			continue;
		}
		const plain = plainText(value);
		if (plain !== value.replace(/\r\n?/g, '\n')) report({ kind: 'invisible', ...where });
		const kept = cutTo(plain, LIMITS[key]);
		if (kept !== plain) report({ kind: 'cut', field: key, ...where });
		if (kept !== '') texts[key] = kept;
	}
	return texts;
}

function readClaims(raw: unknown, step: number, report: Report): string[] {
	if (raw === undefined || raw === null) return [];
	const given = Array.isArray(raw) ? (raw as unknown[]) : [];
	const ids = given.filter((id) => typeof id === 'string' && /^[a-z0-9-]{1,120}$/.test(id));
	if (!Array.isArray(raw) || ids.length < given.length)
		report({ kind: 'field', field: 'claims', step });
	const once = [...new Set(ids as string[])];
	if (once.length > LIMITS.claims) report({ kind: 'cut', field: 'claims', step });
	return once.slice(0, LIMITS.claims);
}

/** A sweep of years or of months; null, with a fault where one was given, for none. */
function readSweep(raw: unknown, step: number, report: Report): OwnSweep | null {
	if (raw === undefined || raw === null) return null;
	const { from, to, seconds } = isFields(raw) ? raw : {};
	const isWhole =
		(isAtlasYear(from) && isAtlasYear(to)) || (isAtlasMonth(from) && isAtlasMonth(to));
	if (isWhole && from !== to && isSweepLength(seconds))
		return { from: from as number, to: to as number, seconds };
	report({ kind: 'sweep', step });
	return null;
}

function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Never what every object inherits. */
const field = (fields: Fields, key: string): unknown =>
	Object.hasOwn(fields, key) ? fields[key] : undefined;

import { parseEdtf } from '#lib/time/edtf.ts';
import type { Language } from '#lib/atlas/vocabulary.ts';

/** Tags whose dates run day before month, as the rest of the interface writes them. */
const TAG: Record<Language, string> = { en: 'en-GB', ru: 'ru', kk: 'kk' };

/**
 * An EDTF interval with months cut short, for a label on the map: `26 Nov 2011 – 3 Jul 2012`. What both
 * ends share stands once.
 */
export function shortInterval(when: string, language: Language): string {
	const [span] = parseEdtf(when);
	if (!span) return when;
	const { start, end } = span.written;
	const [from, to] = [start, span.written.isInterval ? end : start].map(dateOf) as [Date, Date];
	const isByDay = /^\d{4}-\d{2}-\d{2}$/.test(start) && /^(\d{4}-\d{2}-\d{2})?$/.test(end);
	const hasMonths = [start, end].filter(Boolean).every((text) => /^\d{4}-\d{2}/.test(text));
	const range = new Intl.DateTimeFormat(TAG[language], {
		timeZone: 'UTC',
		year: 'numeric',
		...(hasMonths ? { month: 'short' } : {}),
		...(isByDay ? { day: 'numeric' } : {}),
	}).formatRange(from, to);
	// Thin spaces are in no font of ours.
	return range.replace(/\s/g, ' ');
}

/** The first moment of a year, month or day. */
function dateOf(text: string): Date {
	const [year = 0, month = 1, day = 1] = text
		.replace(/[?~%]$/, '')
		.split('-')
		.map(Number);
	return new Date(Date.UTC(year, month - 1, day));
}

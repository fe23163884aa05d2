import { own } from '#lib/atlas/own.ts';
import type { Language } from '#lib/atlas/vocabulary.ts';
import type { Fault } from '#lib/own/own-story.ts';
import type { OwnWords } from './en.ts';

const CATALOGUES: Record<Language, () => Promise<OwnWords>> = {
	en: async () => (await import('./en.ts')).en,
	ru: async () => (await import('./ru.ts')).ru,
	kk: async () => (await import('./kk.ts')).kk,
};

/** Loads the words of a language for what visitors make. */
export function ownCatalogue(language: Language): Promise<OwnWords> {
	return CATALOGUES[language]();
}

/** What a fault says, as a sentence that names its step. */
export function faultSentence({ faults, step: fields, panel }: OwnWords, fault: Fault): string {
	const names: Record<string, string> = {
		title: fields.title,
		sentence: fields.sentence,
		text: fields.text,
		notes: fields.notes,
		claims: fields.claims,
		lead: panel.lead,
		author: panel.author,
	};
	const name = (field: string) => own(names, field) ?? field;
	const sentence = () => {
		switch (fault.kind) {
			case 'version':
				return faults.version(fault.version);
			case 'cut':
			case 'field':
				return faults[fault.kind](name(fault.field));
			case 'view':
				return faults.view(fault.key);
			case 'thing':
			case 'claim':
				return faults[fault.kind](fault.id);
			default:
				return faults[fault.kind];
		}
	};
	const at = 'step' in fault ? fault.step : undefined;
	return at === undefined ? capitalised(sentence()) : faults.atStep(at + 1, sentence());
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

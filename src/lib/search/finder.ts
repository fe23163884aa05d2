import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import { isWithin } from '#lib/atlas/slice.ts';
import { nextTask } from '#lib/view/waits.ts';
import { distance, isNearBeginning } from './distance.ts';
import { GROUPS, type Entry, type Group, type Spelling } from './entries.ts';
import { fold, folded, isHyphen, termsOf, wordsOf } from './fold.ts';
import { marked, type Part } from './marked.ts';
import { isDatedIn, whenOf, type When } from './when.ts';

/** An entry that was found, with the words that matched. */
export type Found = {
	entry: Entry;
	/** Its name in the language of the page; of a claim an excerpt. */
	title: Part[];
	/** Another of its names, or one of its place, where that is what matched; of a source its authors. */
	other: { parts: Part[]; lang: string | null } | null;
	/** It lies outside the countries that were asked for. */
	isElsewhere?: boolean;
};

export type Findings = {
	/** The time that was asked for, when the query is one. */
	when: When | null;
	/** What was found, group by group, best first; `total` counts also what is not listed. */
	groups: { group: Group | 'own'; total: number; found: Found[] }[];
	/** Nothing was found, and this would find something. */
	suggestion: string | null;
};

const NOTHING: Findings = { when: null, groups: [], suggestion: null };

/** How many of a group are listed. */
const LIMIT: Record<Group, number> = { countries: 3, things: 8, places: 4, sources: 4, claims: 4 };
/** Letters of a query that are looked at: whoever pastes a page does not wait for an answer. */
const LONGEST = 200;
/** So many entries are indexed in one go, a few milliseconds; then the page may breathe. */
const BATCH = 60;
/**
 * From how many letters on a word may have one wrong letter, and two. It applies only where nothing
 * matches as it is spelt, and one of the first two letters must be right (`isNearBeginning`).
 */
const TOLERANCE = [4, 8];
/** How like a word the nearest spelling must be to be suggested, from 0 to 1. */
const LIKE = 0.6;

type Indexed = { id: number; names: string; where: string; text: string };
const FIELDS: (keyof Indexed)[] = ['names', 'where', 'text'];
const BOOST = { names: 4, where: 1.5, text: 1 };

/** Finds entries by any name, spelling or word, while it is being typed. */
export class Finder {
	readonly #entries: readonly Entry[];
	/** Folded names by number of the entry, for ranking. */
	readonly #names: (readonly string[])[] = [];
	/** All words that the index knows, folded. */
	readonly #terms = new Set<string>();
	readonly #index = new MiniSearch<Indexed>({
		fields: FIELDS,
		tokenize: (text) => {
			const terms = termsOf(text);
			for (const term of terms) this.#terms.add(term);
			return terms;
		},
		processTerm: (term) => term,
		searchOptions: { tokenize: (term) => [term], boost: BOOST, weights: { prefix: 0.6, fuzzy: 0 } },
	});
	/** Words of names, folded, each with one way to write it: what can be suggested. */
	readonly #vocabulary = new Map<string, string>();
	/** The words near a word, since a query grows by its last word. */
	readonly #near = new Map<string, string[]>();

	private constructor(entries: readonly Entry[]) {
		this.#entries = entries;
	}

	/** Builds the index in slices, so that the page stays quick meanwhile. */
	static async of(entries: readonly Entry[]): Promise<Finder> {
		const finder = new Finder(entries);
		for (let first = 0; first < entries.length; first += BATCH) {
			for (let id = first; id < Math.min(first + BATCH, entries.length); id++) finder.#add(id);
			await nextTask();
		}
		return finder;
	}

	#add(id: number): void {
		const { names, where, text } = this.#entryOf(id);
		const written = (spellings: readonly Spelling[]) =>
			spellings.map((spelling) => spelling.text).join(' · ');
		this.#index.add({ id, names: written(names), where: written(where), text });
		this.#names.push(names.map((name) => joined(name.text)));
		for (const name of names)
			for (const { start, end, folded: word } of wordsOf(name.text))
				if (word.length > 2 && !this.#vocabulary.has(word))
					this.#vocabulary.set(word, name.text.slice(start, end));
	}

	/**
	 * What a query finds, as far as it is typed. Of each group what belongs to one of these countries comes first; none:
	 * everything does.
	 */
	find(typed: string, within: readonly string[] = []): Findings {
		const query = typed.slice(0, LONGEST);
		const words = wordsOf(query);
		if (words.length === 0) return NOTHING;
		const when = whenOf(query);
		const results = this.#ranked(this.#results(query), joined(query));
		const dated = when === null ? [] : this.#datedClaims(when);
		const groups = GROUPS.map((group) => {
			const own = results.filter(({ id }) => this.#entryOf(id).group === group);
			const found = new Set([
				...(group === 'claims' ? dated : []),
				...own.map(({ id }) => id as number),
			]);
			const [here, elsewhere] = [true, false].map((is) =>
				[...found].filter((id) => isWithin(this.#entryOf(id), within) === is),
			) as [number[], number[]];
			const byId = new Map(own.map((result) => [result.id as number, result]));
			return {
				group,
				total: found.size,
				found: [...here, ...elsewhere].slice(0, LIMIT[group]).map((id, at) => ({
					...this.#found(this.#entryOf(id), byId.get(id), query),
					...(at >= here.length ? { isElsewhere: true } : {}),
				})),
			};
		}).filter(({ total }) => total > 0);
		const isEmpty = groups.length === 0 && when === null;
		return { when, groups, suggestion: isEmpty ? this.#suggestion(query) : null };
	}

	#entryOf(id: number): Entry {
		return this.#entries[id] as Entry;
	}

	/** What has all the words, each whole or begun; where nothing has, what has words like them. */
	#results(query: string): SearchResult[] {
		const words = wordsOf(query).map(({ folded }) => folded);
		const isBegun = words.every((word) => word.length < 3 && !/\d/.test(word));
		const strict = this.#index.search(strictQuery(query), {
			// A letter begins half of all words: by itself it looks for names, beside others it is whole.
			prefix: (term) => term.length > 1 || words.length === 1,
			...(isBegun ? { fields: ['names'] } : {}),
		});
		if (strict.length > 0) return strict;
		return this.#index.search({
			combineWith: 'AND',
			queries: words.map((word) => ({
				combineWith: 'OR' as const,
				queries: this.#nearTerms(word),
			})),
		});
	}

	/** The words of the index that a word may be meant for: with as many wrong letters as its length allows, or begun so. */
	#nearTerms(word: string): string[] {
		const before = this.#near.get(word);
		if (before) return before;
		const allowed = tolerance(word);
		const near = [...this.#terms].filter(
			(term) =>
				term.startsWith(word) ||
				(allowed > 0 && !/\d/.test(term) && isNearBeginning(word, term, allowed)),
		);
		this.#near.set(word, near);
		return near;
	}

	#ranked(results: SearchResult[], query: string): SearchResult[] {
		const rank = ({ id, score }: SearchResult) => {
			const names = this.#names[id as number] ?? [];
			const whole = names.includes(query)
				? 4
				: names.some((name) => name.startsWith(query))
					? 1.5
					: 1;
			return score * whole * this.#entryOf(id as number).weight;
		};
		return results
			.map((result) => ({ result, rank: rank(result) }))
			.sort((a, b) => b.rank - a.rank || (a.result.id as number) - (b.result.id as number))
			.map(({ result }) => result);
	}

	#datedClaims(when: When): number[] {
		return this.#entries.flatMap(({ when: date }, id) =>
			date && isDatedIn(date, when) ? [id] : [],
		);
	}

	#found(entry: Entry, result: SearchResult | undefined, query: string): Found {
		const words = wordsOf(query).map(({ folded }) => folded);
		const match = { words, terms: new Set(result?.terms ?? []) };
		const mark = (text: string) => marked(text, match);
		if (entry.group === 'claims') return { entry, title: mark(entry.text), other: null };
		const [first, ...others] = entry.names as [Spelling, ...Spelling[]];
		const title = mark(first.text);
		if (entry.group === 'sources')
			return { entry, title, other: entry.text ? { parts: mark(entry.text), lang: null } : null };
		if (isWrittenIn(first.text, query)) return { entry, title, other: null };
		const spellings = [...others, ...entry.where].map(({ text, lang }) => ({
			parts: mark(text),
			lang,
			isLiteral: isWrittenIn(text, query),
		}));
		const [best] = spellings
			.filter(({ parts }) => length(parts, true) > 0)
			.sort(
				(a, b) =>
					Number(b.isLiteral) - Number(a.isLiteral) ||
					length(b.parts, true) / length(b.parts) - length(a.parts, true) / length(a.parts),
			);
		const isBetter = best && (best.isLiteral || length(best.parts, true) > length(title, true));
		return { entry, title, other: isBetter ? { parts: best.parts, lang: best.lang } : null };
	}

	/** The query with each word that finds nothing written as the nearest name that does. */
	#suggestion(query: string): string | null {
		const words = wordsOf(query).flatMap(({ start, end, folded }) => {
			const isKnown = this.#nearTerms(folded).length > 0;
			return isKnown ? [query.slice(start, end)] : (this.#nearest(folded) ?? []);
		});
		if (words.length === 0) return null;
		const whole = words.join(' ');
		if (this.#results(whole).length > 0) return whole;
		// No one thing has all of them; the longest word says most.
		return words.reduce((a, b) => (b.length > a.length ? b : a));
	}

	#nearest(word: string): string | null {
		let best: string | null = null;
		let most = LIKE;
		for (const [other, written] of this.#vocabulary) {
			const longer = Math.max(word.length, other.length);
			if (other.length < 4 || Math.min(word.length, other.length) / longer <= most) continue;
			const likeness = 1 - distance(word, other) / longer;
			if (likeness > most) [best, most] = [written, likeness];
		}
		return best;
	}
}

/** A text folded into one word: `Alma-Ata`, `Alma Ata` and `Almaata` are one name. */
const joined = (text: string) => fold(folded(text).replaceAll(' ', ''));

/** How many letters may be wrong; numbers must be right. */
function tolerance(word: string): number {
	if (/\d/.test(word)) return 0;
	return TOLERANCE.filter((letters) => word.length >= letters).length;
}

/** Whether a text has the query just as it is typed, but for capitals. */
function isWrittenIn(text: string, query: string): boolean {
	return text.toLowerCase().includes(query.trim().toLowerCase());
}

/** The length of parts in letters, or of what matches in them. */
function length(parts: readonly Part[], onlyMatches = false): number {
	return parts.reduce(
		(sum, { text, isMatch }) => sum + (onlyMatches && !isMatch ? 0 : text.length),
		0,
	);
}

/** All words; those that a hyphen joins may also be one. */
function strictQuery(query: string): Query {
	const words = wordsOf(query);
	const parts: Query[] = [];
	for (let i = 0; i < words.length; i++) {
		const [word, next] = [words[i], words[i + 1]];
		if (!word) continue;
		if (next && isHyphen(query.slice(word.end, next.start))) {
			const apart: Query = { combineWith: 'AND', queries: [word.folded, next.folded] };
			parts.push({ combineWith: 'OR', queries: [apart, fold(word.folded + next.folded)] });
			i++;
		} else parts.push(word.folded);
	}
	return { combineWith: 'AND', queries: parts };
}

import * as v from 'valibot';
import { AnnalSchema, type Annal } from './annal-schema.ts';
import { jsonFault, type AuthoredFile } from './authored-file.ts';
import { issueSentence } from './issue.ts';
import type { Problem } from './problem.ts';
import {
	CorridorSchema,
	FigureSchema,
	LegSchema,
	PlaceSchema,
	QuestionSchema,
	ReleaseSchema,
	SourceSchema,
	ThingSchema,
	type CorridorFeature,
	type Figure,
	type LegFeature,
	type PlaceFeature,
	type Question,
	type Release,
	type Source,
	type ThingFeature,
} from './schema.ts';

/** A feature and the name of the file that it stands in. */
export type Located<T> = { file: string; feature: T };

/** What the authored files hold, each feature by itself as the schema wants it. */
export type AuthoredRecords = {
	places: readonly Located<PlaceFeature>[];
	corridors: readonly Located<CorridorFeature>[];
	legs: readonly Located<LegFeature>[];
	/** Things that are neither corridors nor legs. */
	others: readonly Located<ThingFeature>[];
	sources: readonly Located<Source>[];
	figures: readonly Figure[];
	questions: readonly Question[];
	releases: readonly Release[];
	annals: readonly Annal[];
	/** Ids in features with problems of their own: what refers to them is not wrong for that. */
	unread: ReadonlySet<unknown>;
	/** Corridors with a leg that could not be read, so that their chains cannot be whole. */
	incomplete: ReadonlySet<unknown>;
	/** Some file is not what it should be, so what refers to its features cannot be checked. */
	isPartial: boolean;
	problems: readonly Problem[];
};

/** Reads the authored files, and tells what the schema refuses. */
export function read(files: readonly AuthoredFile[]): AuthoredRecords {
	const reader = new Reader();
	for (const file of files) reader.read(file);
	return reader;
}

/** Collects what files hold, one file after another. */
class Reader implements AuthoredRecords {
	readonly places: Located<PlaceFeature>[] = [];
	readonly corridors: Located<CorridorFeature>[] = [];
	readonly legs: Located<LegFeature>[] = [];
	readonly others: Located<ThingFeature>[] = [];
	readonly sources: Located<Source>[] = [];
	readonly figures: Figure[] = [];
	readonly questions: Question[] = [];
	readonly releases: Release[] = [];
	readonly annals: Annal[] = [];
	readonly unread = new Set<unknown>();
	readonly incomplete = new Set<unknown>();
	readonly problems: Problem[] = [];
	isPartial = false;

	read({ name, text }: AuthoredFile): void {
		let content: unknown;
		try {
			content = JSON.parse(text);
		} catch (error) {
			return this.#reportFile(name, `the file is not JSON: ${jsonFault(error as Error, text)}`);
		}
		if (name === 'sources.json') return this.#readSources(name, content);
		if (name === 'figures.json')
			return void this.figures.push(...this.#list(name, content, FigureSchema, 'figures'));
		if (name === 'questions.json')
			return void this.questions.push(...this.#list(name, content, QuestionSchema, 'questions'));
		if (name === 'changes.json')
			return void this.releases.push(
				...this.#list(name, content, ReleaseSchema, 'versions', versionOf),
			);
		if (name === 'years.json')
			return void this.annals.push(...this.#list(name, content, AnnalSchema, 'years', yearOf));
		const { type, features } = (content ?? {}) as { type?: unknown; features?: unknown };
		if (type !== 'FeatureCollection' || !Array.isArray(features))
			return this.#reportFile(name, 'the file is not a GeoJSON FeatureCollection');
		features.forEach((feature, i) => this.#readFeature(name, feature, labelOf(feature, i)));
	}

	#readFeature(file: string, raw: unknown, label: string): void {
		const keep = <S extends v.GenericSchema>(schema: S, list: Located<v.InferOutput<S>>[]) => {
			const feature = this.#parse(schema, raw, file, label);
			if (feature !== null) list.push({ file, feature });
		};
		const { kind, layer } = propertiesOf(raw);
		if (file === 'places.geojson') keep(PlaceSchema, this.places);
		else if (kind === 'corridor') keep(CorridorSchema, this.corridors);
		else if (kind === 'leg') keep(LegSchema, this.legs);
		else if (layer === 'corridors' || layer === 'air-routes') {
			this.#report(file, label, `in layer ${layer} the kind must be corridor or leg`);
			this.#skip(raw);
		} else keep(ThingSchema, this.others);
	}

	#readSources(file: string, content: unknown): void {
		const sources = this.#list(file, content, SourceSchema, 'sources');
		this.sources.push(...sources.map((feature) => ({ file, feature })));
	}

	/** The members of a file that is a list, each by the schema. */
	#list<S extends v.GenericSchema>(
		file: string,
		content: unknown,
		schema: S,
		noun: string,
		label: (raw: unknown, index: number) => string = labelOf,
	): v.InferOutput<S>[] {
		if (!Array.isArray(content)) {
			this.#reportFile(file, `the file is not a list of ${noun}`);
			return [];
		}
		return content.flatMap(
			(raw: unknown, i) => this.#parse(schema, raw, file, label(raw, i)) ?? [],
		);
	}

	#parse<S extends v.GenericSchema>(
		schema: S,
		raw: unknown,
		file: string,
		label: string,
	): v.InferOutput<S> | null {
		const result = v.safeParse(schema, raw);
		if (result.success) return result.output;
		const sentences = new Set(result.issues.map((issue) => issueSentence(issue, raw)));
		for (const sentence of sentences) this.#report(file, label, sentence);
		this.#skip(raw);
		return null;
	}

	/** Remembers what a feature that cannot be read would have given to others. */
	#skip(raw: unknown): void {
		const { claims, corridors } = propertiesOf(raw);
		this.unread.add((raw as { id?: unknown } | null)?.id);
		for (const id of idsIn(claims)) this.unread.add(id);
		for (const id of idsIn(corridors)) this.incomplete.add(id);
	}

	#report(file: string, feature: string, sentence: string): void {
		this.problems.push({ file, feature, sentence });
	}

	#reportFile(file: string, sentence: string): void {
		this.#report(file, '-', sentence);
		this.isPartial = true;
	}
}

/** What a problem calls a feature: its id or, lacking that, its number in the file. */
function labelOf(raw: unknown, index: number): string {
	const { id } = (raw ?? {}) as { id?: unknown };
	return typeof id === 'string' && id !== '' ? id : `#${index + 1}`;
}

function versionOf(raw: unknown, index: number): string {
	const { version } = (raw ?? {}) as { version?: unknown };
	return typeof version === 'string' && version !== '' ? version : `#${index + 1}`;
}

function yearOf(raw: unknown, index: number): string {
	const { year } = (raw ?? {}) as { year?: unknown };
	return typeof year === 'number' ? String(year) : `#${index + 1}`;
}

function propertiesOf(raw: unknown): Record<string, unknown> {
	return ((raw as { properties?: unknown } | null)?.properties ?? {}) as Record<string, unknown>;
}

function idsIn(list: unknown): unknown[] {
	return Array.isArray(list) ? list.map((item: { id?: unknown } | null) => item?.id) : [];
}

/** A step as an outline tells it. */
export type OutlinedStep = {
	title: string;
	sentence?: string;
	text: string;
	notes: string;
	/** The file of its picture, and what that shows. */
	picture: { name: string; alt: string };
	/** The address of its view; null where there is no public one. */
	address: string | null;
	sources: readonly string[];
};

/** What the outline itself says. */
export type OutlineWords = { inAtlas: string; sources: string; notes: string };

/** A story as Markdown: each step under its title, with its picture, texts, sources and address. */
export function markdownOutline(
	story: { title: string; lead?: string; author?: string },
	steps: readonly OutlinedStep[],
	words: OutlineWords,
): string {
	const parts = steps.map((step, at) =>
		[
			`## ${at + 1}. ${escaped(step.title)}`,
			`![${escaped(step.picture.alt)}](${encodeURI(step.picture.name)})`,
			step.sentence ? `**${escaped(step.sentence)}**` : '',
			paragraphs(step.text),
			step.notes ? `> ${words.notes}: ${escaped(step.notes).replaceAll('\n', '\n> ')}` : '',
			step.sources.length > 0
				? `${words.sources}:\n\n${step.sources.map((source) => `- ${escaped(source)}`).join('\n')}`
				: '',
			step.address ? `[${words.inAtlas}](<${step.address}>)` : '',
		]
			.filter(Boolean)
			.join('\n\n'),
	);
	const head = [
		`# ${escaped(story.title)}`,
		escaped(story.author ?? ''),
		paragraphs(story.lead ?? ''),
	];
	return `${[...head.filter(Boolean), ...parts].join('\n\n')}\n`;
}

const paragraphs = (text: string) => escaped(text).replace(/\n+/g, '\n\n');

/** Plain text whose signs Markdown leaves alone. */
function escaped(text: string): string {
	return (
		text
			.replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
			.replace(/^(\s*)([-+=])/gm, '$1\\$2')
			// Before a digit a backslash would stand as it is.
			.replace(/^(\s*\d+)([.)])/gm, '$1\\$2')
	);
}

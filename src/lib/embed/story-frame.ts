import { isObeyed, VERSION } from './messages.ts';
import { readStoryMessage, type StoryOutgoing, type StoryReport } from './story-messages.ts';

/** What a story's frame needs of the page in it. */
type Told = {
	ids: readonly string[];
	/** The step that is shown. */
	report: () => StoryReport;
	/** Shows the step of an index. */
	go: (index: number) => void;
	/** Origins that may drive it beside its own. */
	origins: readonly string[];
};

/** Nothing that is told is secret, so every host may read it. */
function send(message: StoryOutgoing): void {
	window.parent.postMessage({ from: 'ndn-atlas', version: VERSION, ...message }, '*');
}

/** Tells the page around a frame what of its address could not be used, each in a sentence. */
export function tellProblems(problems: readonly string[]): void {
	if (window.parent === window) return;
	for (const message of problems) send({ type: 'error', message });
}

/** Joins a story in a frame to the page around it: says `ready`, obeys, and tells each step. */
export function joinStoryHost({ ids, report, go, origins }: Told): {
	tell: () => void;
	leave: () => void;
} {
	const { parent } = window;
	if (parent === window) return { tell: () => undefined, leave: () => undefined };
	const receive = ({ data, origin, source }: MessageEvent) => {
		if (!isObeyed({ origin, isParent: source === parent }, location.origin, origins)) return;
		const read = readStoryMessage(data, ids, report().index - 1);
		if (read === null) return;
		const { id } = read;
		if (read.type === 'refusal') return send({ type: 'error', id, message: read.message });
		const before = report().index;
		if (read.type === 'go') go(read.to);
		send({ type: 'ack', id });
		// A step that was shown already is told all the same: every accepted request has its answer.
		if (report().index === before) send({ type: 'step', ...report() });
	};
	window.addEventListener('message', receive);
	send({ type: 'ready', ...report() });
	return {
		tell: () => send({ type: 'step', ...report() }),
		leave: () => window.removeEventListener('message', receive),
	};
}

/** Reads and paints the relief beside the page. Answers with what was made, or with null where it failed. */
import type { ReliefTask } from './beside.ts';
import { readRelief, reliefFile } from './paint.ts';

const made = (task: ReliefTask) =>
	'file' in task ? readRelief(task.file) : reliefFile(task.relief, task.theme);

addEventListener('message', ({ data }: MessageEvent<ReliefTask>) => {
	made(data).then(
		(result) => postMessage(result),
		() => postMessage(null),
	);
});

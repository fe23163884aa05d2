/** Reads files beside the page, which stays awake meanwhile. */
import { Reader, withBytes, type FileAsk } from './reader.ts';

const reader = new Reader((answer) => postMessage(answer));
/** Tells the page, which hears of no rejection. */
const report = (error: unknown) =>
	setTimeout(() => {
		throw error;
	});
let before: Promise<unknown> = Promise.resolve();
addEventListener('message', ({ data }: MessageEvent<FileAsk>) => {
	before = before.then(async () => reader.take(await withBytes(data))).catch(report);
});

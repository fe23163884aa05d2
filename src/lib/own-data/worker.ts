/** Reads files beside the page, which stays awake meanwhile. */
import { Reader, type Ask } from './reader.ts';

const reader = new Reader((answer) => postMessage(answer));
addEventListener('message', ({ data }: MessageEvent<Ask>) => reader.take(data));

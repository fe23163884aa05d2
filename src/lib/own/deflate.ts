/** Whether this browser unpacks links: older ones have no stream for it, or not in this format. */
export function canInflate(): boolean {
	try {
		return new DecompressionStream('deflate-raw') !== null;
	} catch {
		return false;
	}
}

/** Bytes after raw deflate (RFC 1951). */
export async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
	const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
	return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * Bytes before raw deflate; null where they are broken, or more than `most`: reading stops there, so
 * that a few bytes cannot fill the memory.
 */
export async function inflated(
	bytes: Uint8Array<ArrayBuffer>,
	most: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
	const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
	const reader = stream.getReader();
	const parts: Uint8Array[] = [];
	let length = 0;
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) break;
			length += value.length;
			if (length > most) {
				await reader.cancel();
				return null;
			}
			parts.push(value);
		}
	} catch {
		return null;
	}
	const whole = new Uint8Array(length);
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

import { encodeQR } from 'qr';

/** A QR code with its quiet zone: how many modules its side has, and its dark ones as path data. */
export function qrCode(text: string): { side: number; d: string } {
	const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 3 });
	const d = rows.flatMap((row, y) =>
		row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
	);
	return { side: rows.length, d: d.join('') };
}

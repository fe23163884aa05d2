/**
 * Which item of a menu a key leads to, by the ARIA menu pattern; `close` gives the focus back to the
 * button, `leave` lets the key do what it does. Null for a key that is no business of a menu.
 */
export function menuTarget(
	key: string,
	index: number,
	count: number,
): number | 'close' | 'leave' | null {
	switch (key) {
		case 'ArrowDown':
			return (index + 1) % count;
		case 'ArrowUp':
			return (index - 1 + count) % count;
		case 'Home':
			return 0;
		case 'End':
			return count - 1;
		case 'Escape':
			return 'close';
		case 'Tab':
			return 'leave';
		default:
			return null;
	}
}

import { describe, expect, it } from 'vitest';
import { withPolicyOfAddress } from '#lib/server/policy.ts';

const page = (head: string) => `<head>
	<meta charset="utf-8">${head}
	<script src="/atlas/first-frame.js"></script>
</head>`;
const META =
	'\n\t<meta http-equiv="content-security-policy" content="script-src \'self\' \'sha256-a+b/c=\'">';

describe('the policy of a page', () => {
	it('is handed to the first script, which knows the address', () => {
		const html = withPolicyOfAddress(page(META));
		expect(html).not.toContain('http-equiv');
		expect(html).toContain(
			`<script data-policy="script-src 'self' 'sha256-a+b/c='" src="/atlas/first-frame.js"></script>`,
		);
	});

	it('stays where no first script would set it, and is not made up', () => {
		const alone = `<head>${META}</head>`;
		expect(withPolicyOfAddress(alone)).toBe(alone);
		expect(withPolicyOfAddress(page(''))).toBe(page(''));
	});
});

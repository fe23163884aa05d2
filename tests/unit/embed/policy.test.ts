import { expect, it } from 'vitest';
import { policyFor } from '#lib/embed/policy.ts';

const POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; object-src 'none'";

it('names the host of the page wherever a policy says “self”', () => {
	expect(policyFor(POLICY, 'https://example.org:8443')).toBe(
		"default-src 'self' https://example.org:8443; style-src 'self' https://example.org:8443 'unsafe-inline'; object-src 'none'",
	);
});

it('leaves the policy of a page without a host as it is', () => {
	expect(policyFor(POLICY, 'null')).toBe(POLICY);
});

/**
 * The policy of a page for the address that the page has come from. What `'self'` means in a frame
 * without an origin of its own, as a sandbox makes it, is not the same in all engines: in some versions
 * of WebKit it is nothing, and the page would refuse its own styles, scripts and data. So the host is
 * named beside it. `origin` as in `location.origin`, “null” where there is none.
 */
export function policyFor(policy: string, origin: string): string {
	return origin === 'null' ? policy : policy.replaceAll("'self'", `'self' ${origin}`);
}

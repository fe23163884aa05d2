/** Whether this Node is older than the tools need (package.json, `engines`). */
export function isNodeTooOld(version = process.versions.node) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	return major < 20 || (major === 20 && minor < 19) || major === 21 || (major === 22 && minor < 12);
}

/** Ends the process with one sentence when Node is too old. */
export function requireNode() {
	if (!isNodeTooOld()) return;
	console.error(
		`NDN Atlas needs Node 20.19 or newer (or 22.12 or newer); this is Node ${process.versions.node}.`,
	);
	process.exit(1);
}

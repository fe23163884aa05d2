export { load } from '../../routes/[[lang=language]]/(map)/+layout.server.ts';

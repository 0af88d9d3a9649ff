/**
 * The environments that ship with this package: in a clone its own, elsewhere a sample. The tests have a folder of
 * their own in its place.
 */
export const ENVIRONMENTS_FOLDER = __dirname;

/** The folder of the project's own environments. The tests have a folder of their own in its place. */
export const ENVIRONMENTS_FOLDER = __dirname;

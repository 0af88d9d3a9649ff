/**
 * VersionId under which the client key of the scheduled checks is stored, in plaintext, in an SSM secret of its own.
 */
export const SMOKE_KEY_VERSION_ID = "client-key";

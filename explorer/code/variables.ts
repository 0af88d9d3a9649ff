/** Environment variables that hold what the account's calls are signed with: those of the SDKs and of Terraform. */
export const SECRET_ID = "TENCENTCLOUD_SECRET_ID";
export const SECRET_KEY = "TENCENTCLOUD_SECRET_KEY";

/** Set with temporary keys only. */
export const SECURITY_TOKEN = "TENCENTCLOUD_SECURITY_TOKEN";

/** Environment variable that holds a client key of the endpoint. */
export const CLIENT_KEY = "EKYC_CLIENT_KEY";

import { type Action, requestSchema } from "../../../core/action";
import { KEY_VALUE_TAGS, type KeyValueTag, readTags } from "../../../core/key-value-tags";
import { findRole, ROLE_PARAMETERS, type RoleRequest } from "./roles";

/** Binds tags to a role; a key that it has gets the new value. */
export const tagRole: Action<RoleRequest & { readonly Tags: readonly KeyValueTag[] }> = {
  name: "TagRole",
  request: () => requestSchema({ Tags: KEY_VALUE_TAGS, ...ROLE_PARAMETERS }, ["Tags"]),
  perform(call) {
    Object.assign(findRole(call, call.parameters).tags, readTags(call.parameters.Tags));
    return {};
  },
};

/** Takes tags from a role. */
export const untagRole: Action<RoleRequest & { readonly TagKeys: readonly string[] }> = {
  name: "UntagRole",
  request: () =>
    requestSchema({ TagKeys: { type: "array", items: { type: "string" } }, ...ROLE_PARAMETERS }, ["TagKeys"]),
  differs: "A key that the role does not have changes nothing (not documented).",
  perform(call) {
    const { tags } = findRole(call, call.parameters);
    for (const key of call.parameters.TagKeys) delete tags[key];
    return {};
  },
};

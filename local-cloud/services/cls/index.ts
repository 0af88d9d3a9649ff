import type { Service } from "../action";
import { createIndex } from "./create-index";
import { createLogset } from "./create-logset";
import { createTopic } from "./create-topic";
import { deleteIndex } from "./delete-index";
import { deleteLogset } from "./delete-logset";
import { deleteTopic } from "./delete-topic";
import { describeIndex } from "./describe-index";
import { describeLogsets } from "./describe-logsets";
import { describeTopics } from "./describe-topics";
import { modifyIndex } from "./modify-index";
import { modifyLogset } from "./modify-logset";
import { modifyTopic } from "./modify-topic";

/** Cloud Log Service. */
export const cls: Service = {
  name: "cls",
  version: "2020-10-16",
  actions: [
    createLogset,
    describeLogsets,
    modifyLogset,
    deleteLogset,
    createTopic,
    describeTopics,
    modifyTopic,
    deleteTopic,
    createIndex,
    describeIndex,
    modifyIndex,
    deleteIndex,
  ],
};

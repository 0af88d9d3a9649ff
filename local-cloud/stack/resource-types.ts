import { APIGATEWAY_RESOURCES } from "../services/apigateway/resources";
import { CAM_DATA_SOURCES, CAM_RESOURCES } from "../services/cam/resources";
import { CLS_RESOURCES } from "../services/cls/resources";
import { SCF_DATA_SOURCES, SCF_RESOURCES } from "../services/scf/resources";
import { SSM_RESOURCES } from "../services/ssm/resources";
import { STS_DATA_SOURCES } from "../services/sts/resources";
import { TEO_RESOURCES } from "../services/teo/resources";
import type { ResourceType } from "./resource-type";

/** The resources that can be loaded, by Terraform's type. */
export const RESOURCE_TYPES: Readonly<Record<string, ResourceType>> = {
  ...APIGATEWAY_RESOURCES,
  ...CAM_RESOURCES,
  ...CLS_RESOURCES,
  ...SCF_RESOURCES,
  ...SSM_RESOURCES,
  ...TEO_RESOURCES,
};

/** The data sources that can be read, by Terraform's type. */
export const DATA_SOURCE_TYPES: Readonly<Record<string, ResourceType>> = {
  ...CAM_DATA_SOURCES,
  ...SCF_DATA_SOURCES,
  ...STS_DATA_SOURCES,
};

// Runs `tencent-local-cloud` from its source.
import { main } from "../../../lib/command-line/main";
import { tencentLocalCloud } from "../../cli";

void main(tencentLocalCloud);

// Generated from contract/ by `npm run generate`. Do not edit.

"use strict";
exports.validateEnvironment = validate52;
const schema19 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:ekyc-token-endpoint:environment","title":"Environment","description":"One deployment of the token endpoint; the file's name is the environment's name.","type":"object","properties":{"region":{"type":"string","enum":["ap-bangkok","ap-hongkong","ap-jakarta","ap-singapore","sa-saopaulo"],"description":"Region of the endpoint; one in which the contract's revision offers the API."},"contract":{"type":"string","enum":["2025-01-14","2025-08-28","2025-09-25","2025-11-25","2025-11-28","2025-12-08","2025-12-17","2026-01-14","2026-01-21","2026-04-23","2026-06-11","2026-07-17","2026-08-18","latest"],"default":"2025-01-14","description":"Revision of the vendor's contract: the day of a documentation change, or `latest`."},"tags":{"type":"object","description":"Tags on every resource that takes tags, besides `project` and `environment`.","additionalProperties":{"type":"string","maxLength":255}},"profiles":{"type":"object","description":"The profiles the endpoint serves.","properties":{"select":{"description":"`all`, or a list of names. A profile is named after its IdCardType.","default":"all","oneOf":[{"type":"string","enum":["all"]},{"type":"array","items":{"type":"string","enum":["HK","ML","IndonesiaIDCard","PhilippinesVoteID","PhilippinesDrivingLicense","PhilippinesTinID","PhilippinesSSSID","PhilippinesUMID","MLIDPassport","MacaoIDCard","ThailandIDCard","MainlandIDCard","SingaporeIDCard","JapanIDCard","MLDrivingLicense","IndonesiaDrivingLicense","ThailandDrivingLicense","SingaporeDrivingLicense","JapanDrivingLicense","TaiWanIDCard","HMTPermit"]},"minItems":1,"uniqueItems":true}]},"overrides":{"type":"object","description":"Parameters that replace a selected profile's, by the profile's name.","properties":{"HK":{"$ref":"#/$defs/ProfileOverride"},"ML":{"$ref":"#/$defs/ProfileOverride"},"IndonesiaIDCard":{"$ref":"#/$defs/ProfileOverride"},"PhilippinesVoteID":{"$ref":"#/$defs/ProfileOverride"},"PhilippinesDrivingLicense":{"$ref":"#/$defs/ProfileOverride"},"PhilippinesTinID":{"$ref":"#/$defs/ProfileOverride"},"PhilippinesSSSID":{"$ref":"#/$defs/ProfileOverride"},"PhilippinesUMID":{"$ref":"#/$defs/ProfileOverride"},"MLIDPassport":{"$ref":"#/$defs/ProfileOverride"},"MacaoIDCard":{"$ref":"#/$defs/ProfileOverride"},"ThailandIDCard":{"$ref":"#/$defs/ProfileOverride"},"MainlandIDCard":{"$ref":"#/$defs/ProfileOverride"},"SingaporeIDCard":{"$ref":"#/$defs/ProfileOverride"},"JapanIDCard":{"$ref":"#/$defs/ProfileOverride"},"MLDrivingLicense":{"$ref":"#/$defs/ProfileOverride"},"IndonesiaDrivingLicense":{"$ref":"#/$defs/ProfileOverride"},"ThailandDrivingLicense":{"$ref":"#/$defs/ProfileOverride"},"SingaporeDrivingLicense":{"$ref":"#/$defs/ProfileOverride"},"JapanDrivingLicense":{"$ref":"#/$defs/ProfileOverride"},"TaiWanIDCard":{"$ref":"#/$defs/ProfileOverride"},"HMTPermit":{"$ref":"#/$defs/ProfileOverride"}},"additionalProperties":false}},"additionalProperties":false},"quota":{"type":"object","description":"The account's quota of ApplySdkVerificationToken in the region.","properties":{"requestsPerSecond":{"type":"integer","minimum":1,"maximum":1000,"default":20,"description":"Requests per second the vendor allows the account; more than the default only if the vendor granted it."},"reserve":{"type":"integer","minimum":0,"maximum":999,"default":0,"description":"Requests per second of the quota left to other users of the account; must be below requestsPerSecond."}},"additionalProperties":false},"function":{"type":"object","description":"The SCF function.","properties":{"runtime":{"type":"string","enum":["Nodejs20.19","Nodejs18.15"],"default":"Nodejs20.19","description":"SCF runtime."},"memoryMb":{"type":"integer","minimum":128,"maximum":3072,"multipleOf":128,"default":128,"description":"Memory of one instance in MB, in steps of 128 (583/11637)."},"timeoutSeconds":{"type":"integer","minimum":3,"maximum":900,"default":15,"description":"Seconds after which SCF ends an invocation; the upstream deadline is derived from it."}},"additionalProperties":false},"endpoint":{"type":"object","description":"What callers see.","properties":{"gateway":{"type":"object","description":"What stands between the internet and the function.","properties":{"kind":{"type":"string","enum":["function-url"],"description":"An SCF function URL: public HTTPS."},"cors":{"type":"object","description":"Cross-origin access from browsers. Without it no browser may call the endpoint; apps are not concerned.","properties":{"origins":{"type":"array","items":{"type":"string","pattern":"^https://[^/\\s*]+$"},"minItems":1,"uniqueItems":true,"description":"Origins that may call, for example https://app.example.com."},"maxAgeSeconds":{"type":"integer","minimum":0,"maximum":86400,"default":600,"description":"Seconds for which a browser may keep the answer to a preflight request."}},"required":["origins"],"additionalProperties":false},"customDomain":{"type":"object","description":"A domain of yours in front of the function URL. Its CNAME must exist before the deployment.","properties":{"domain":{"type":"string","pattern":"^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}$","description":"Fully qualified name in lower case."},"certificateId":{"type":"string","pattern":"^[A-Za-z0-9]{8,}$","description":"Id of the domain's certificate in SSL Certificate Service."}},"required":["domain","certificateId"],"additionalProperties":false}},"required":["kind"],"additionalProperties":false}},"additionalProperties":false},"logs":{"type":"object","description":"The function's logs in CLS.","properties":{"retentionDays":{"type":"integer","minimum":1,"maximum":3600,"default":30,"description":"Days for which a log line is kept."}},"additionalProperties":false},"state":{"description":"Where Terraform keeps its state.","default":{"backend":"local"},"type":"object","properties":{"backend":{"type":"string","enum":["local","cos"],"description":"`local`: a file beside cdktf.json, for one person. `cos`: a COS bucket, encrypted and locked."},"bucket":{"type":"string","pattern":"^[a-z0-9][a-z0-9-]{0,48}-[0-9]{6,12}$","description":"Bucket with its APPID suffix; it must exist. Only with cos."},"region":{"type":"string","pattern":"^[a-z]{2}-[a-z]+(-[0-9])?$","description":"Region of the bucket. Only with cos."},"prefix":{"type":"string","minLength":1,"maxLength":200,"default":"ekyc-token-endpoint","description":"Folder in the bucket; the environment's name is added. Only with cos."}},"required":["backend"],"additionalProperties":false,"allOf":[{"description":"The cos backend needs bucket and region; the local one takes neither, and no prefix.","if":{"type":"object","properties":{"backend":{"enum":["cos"]}},"required":["backend"]},"then":{"type":"object","required":["bucket","region"]},"else":{"type":"object","properties":{"bucket":false,"region":false,"prefix":false}}}]}},"required":["region"],"additionalProperties":false,"$defs":{"ProfileOverride":{"title":"ProfileOverride","description":"Parameters that replace the default profile's.","type":"object","properties":{"checkMode":{"type":"integer","description":"The verification mode.","enum":[1,2,3]},"securityLevel":{"type":"integer","description":"The security level of the verification.","enum":[1,2,3,4]},"compareImage":{"type":"string","enum":["request"],"description":"Where the photo to compare with comes from: each request brings its own, because a profile must not hold a person's photo."},"disableChangeOcrResult":{"type":"boolean","description":"Whether to forbid users to modify the OCR result. The vendor does not apply it at present."},"disableCheckOcrWarnings":{"type":"boolean","description":"Whether to disable OCR warnings. While they are enabled, a warning withholds the OCR result. Only for Hong Kong (China) and Malaysian identity cards and for passports."},"actionList":{"type":"string","description":"The actions the user performs: one or two of four. Takes effect only when SecurityLevel is 2 or 4.","enum":["blink","mouth","nod","shake","blink,mouth","blink,nod","blink,shake","mouth,blink","mouth,nod","mouth,shake","nod,blink","nod,mouth","nod,shake","shake,blink","shake,mouth","shake,nod"]},"needVerifyIdCard":{"type":"boolean","description":"Whether to verify the identity card itself; only for Hong Kong (China) identity cards. Only the page's example shows it; deprecated since 2024-05-16."}},"additionalProperties":false,"minProperties":1}}};
const func1 = Object.prototype.hasOwnProperty;
const func2 = require("ajv/dist/runtime/ucs2length").default;
const schema20 = {"title":"ProfileOverride","description":"Parameters that replace the default profile's.","type":"object","properties":{"checkMode":{"type":"integer","description":"The verification mode.","enum":[1,2,3]},"securityLevel":{"type":"integer","description":"The security level of the verification.","enum":[1,2,3,4]},"compareImage":{"type":"string","enum":["request"],"description":"Where the photo to compare with comes from: each request brings its own, because a profile must not hold a person's photo."},"disableChangeOcrResult":{"type":"boolean","description":"Whether to forbid users to modify the OCR result. The vendor does not apply it at present."},"disableCheckOcrWarnings":{"type":"boolean","description":"Whether to disable OCR warnings. While they are enabled, a warning withholds the OCR result. Only for Hong Kong (China) and Malaysian identity cards and for passports."},"actionList":{"type":"string","description":"The actions the user performs: one or two of four. Takes effect only when SecurityLevel is 2 or 4.","enum":["blink","mouth","nod","shake","blink,mouth","blink,nod","blink,shake","mouth,blink","mouth,nod","mouth,shake","nod,blink","nod,mouth","nod,shake","shake,blink","shake,mouth","shake,nod"]},"needVerifyIdCard":{"type":"boolean","description":"Whether to verify the identity card itself; only for Hong Kong (China) identity cards. Only the page's example shows it; deprecated since 2024-05-16."}},"additionalProperties":false,"minProperties":1};

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate53.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "checkMode") || (key0 === "securityLevel")) || (key0 === "compareImage")) || (key0 === "disableChangeOcrResult")) || (key0 === "disableCheckOcrWarnings")) || (key0 === "actionList")) || (key0 === "needVerifyIdCard"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.checkMode !== undefined){
let data0 = data.checkMode;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err2 = {instancePath:instancePath+"/checkMode",schemaPath:"#/properties/checkMode/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(((data0 === 1) || (data0 === 2)) || (data0 === 3))){
const err3 = {instancePath:instancePath+"/checkMode",schemaPath:"#/properties/checkMode/enum",keyword:"enum",params:{allowedValues: schema20.properties.checkMode.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.securityLevel !== undefined){
let data1 = data.securityLevel;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err4 = {instancePath:instancePath+"/securityLevel",schemaPath:"#/properties/securityLevel/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((((data1 === 1) || (data1 === 2)) || (data1 === 3)) || (data1 === 4))){
const err5 = {instancePath:instancePath+"/securityLevel",schemaPath:"#/properties/securityLevel/enum",keyword:"enum",params:{allowedValues: schema20.properties.securityLevel.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.compareImage !== undefined){
let data2 = data.compareImage;
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/compareImage",schemaPath:"#/properties/compareImage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!(data2 === "request")){
const err7 = {instancePath:instancePath+"/compareImage",schemaPath:"#/properties/compareImage/enum",keyword:"enum",params:{allowedValues: schema20.properties.compareImage.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.disableChangeOcrResult !== undefined){
if(typeof data.disableChangeOcrResult !== "boolean"){
const err8 = {instancePath:instancePath+"/disableChangeOcrResult",schemaPath:"#/properties/disableChangeOcrResult/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.disableCheckOcrWarnings !== undefined){
if(typeof data.disableCheckOcrWarnings !== "boolean"){
const err9 = {instancePath:instancePath+"/disableCheckOcrWarnings",schemaPath:"#/properties/disableCheckOcrWarnings/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.actionList !== undefined){
let data5 = data.actionList;
if(typeof data5 !== "string"){
const err10 = {instancePath:instancePath+"/actionList",schemaPath:"#/properties/actionList/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!((((((((((((((((data5 === "blink") || (data5 === "mouth")) || (data5 === "nod")) || (data5 === "shake")) || (data5 === "blink,mouth")) || (data5 === "blink,nod")) || (data5 === "blink,shake")) || (data5 === "mouth,blink")) || (data5 === "mouth,nod")) || (data5 === "mouth,shake")) || (data5 === "nod,blink")) || (data5 === "nod,mouth")) || (data5 === "nod,shake")) || (data5 === "shake,blink")) || (data5 === "shake,mouth")) || (data5 === "shake,nod"))){
const err11 = {instancePath:instancePath+"/actionList",schemaPath:"#/properties/actionList/enum",keyword:"enum",params:{allowedValues: schema20.properties.actionList.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.needVerifyIdCard !== undefined){
if(typeof data.needVerifyIdCard !== "boolean"){
const err12 = {instancePath:instancePath+"/needVerifyIdCard",schemaPath:"#/properties/needVerifyIdCard/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate53.errors = vErrors;
return errors === 0;
}
validate53.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const pattern3 = new RegExp("^https://[^/\\s*]+$", "u");
const pattern4 = new RegExp("^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}$", "u");
const pattern5 = new RegExp("^[A-Za-z0-9]{8,}$", "u");
const pattern6 = new RegExp("^[a-z0-9][a-z0-9-]{0,48}-[0-9]{6,12}$", "u");
const pattern7 = new RegExp("^[a-z]{2}-[a-z]+(-[0-9])?$", "u");

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:ekyc-token-endpoint:environment" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.region === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "region"},message:"must have required property '"+"region"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema19.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.region !== undefined){
let data0 = data.region;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(((((data0 === "ap-bangkok") || (data0 === "ap-hongkong")) || (data0 === "ap-jakarta")) || (data0 === "ap-singapore")) || (data0 === "sa-saopaulo"))){
const err3 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/enum",keyword:"enum",params:{allowedValues: schema19.properties.region.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.contract !== undefined){
let data1 = data.contract;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/contract",schemaPath:"#/properties/contract/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((((((((((((((data1 === "2025-01-14") || (data1 === "2025-08-28")) || (data1 === "2025-09-25")) || (data1 === "2025-11-25")) || (data1 === "2025-11-28")) || (data1 === "2025-12-08")) || (data1 === "2025-12-17")) || (data1 === "2026-01-14")) || (data1 === "2026-01-21")) || (data1 === "2026-04-23")) || (data1 === "2026-06-11")) || (data1 === "2026-07-17")) || (data1 === "2026-08-18")) || (data1 === "latest"))){
const err5 = {instancePath:instancePath+"/contract",schemaPath:"#/properties/contract/enum",keyword:"enum",params:{allowedValues: schema19.properties.contract.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.tags !== undefined){
let data2 = data.tags;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
let data3 = data2[key1];
if(typeof data3 === "string"){
if(func2(data3) > 255){
const err6 = {instancePath:instancePath+"/tags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tags/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/tags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.profiles !== undefined){
let data4 = data.profiles;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key2 in data4){
if(!((key2 === "select") || (key2 === "overrides"))){
const err9 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data4.select !== undefined){
let data5 = data4.select;
const _errs15 = errors;
let valid3 = false;
let passing0 = null;
const _errs16 = errors;
if(typeof data5 !== "string"){
const err10 = {instancePath:instancePath+"/profiles/select",schemaPath:"#/properties/profiles/properties/select/oneOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!(data5 === "all")){
const err11 = {instancePath:instancePath+"/profiles/select",schemaPath:"#/properties/profiles/properties/select/oneOf/0/enum",keyword:"enum",params:{allowedValues: schema19.properties.profiles.properties.select.oneOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid0 = _errs16 === errors;
if(_valid0){
valid3 = true;
passing0 = 0;
}
const _errs18 = errors;
if(Array.isArray(data5)){
if(data5.length < 1){
const err12 = {instancePath:instancePath+"/profiles/select",schemaPath:"#/properties/profiles/properties/select/oneOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(typeof data6 !== "string"){
const err13 = {instancePath:instancePath+"/profiles/select/" + i0,schemaPath:"#/properties/profiles/properties/select/oneOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!(((((((((((((((((((((data6 === "HK") || (data6 === "ML")) || (data6 === "IndonesiaIDCard")) || (data6 === "PhilippinesVoteID")) || (data6 === "PhilippinesDrivingLicense")) || (data6 === "PhilippinesTinID")) || (data6 === "PhilippinesSSSID")) || (data6 === "PhilippinesUMID")) || (data6 === "MLIDPassport")) || (data6 === "MacaoIDCard")) || (data6 === "ThailandIDCard")) || (data6 === "MainlandIDCard")) || (data6 === "SingaporeIDCard")) || (data6 === "JapanIDCard")) || (data6 === "MLDrivingLicense")) || (data6 === "IndonesiaDrivingLicense")) || (data6 === "ThailandDrivingLicense")) || (data6 === "SingaporeDrivingLicense")) || (data6 === "JapanDrivingLicense")) || (data6 === "TaiWanIDCard")) || (data6 === "HMTPermit"))){
const err14 = {instancePath:instancePath+"/profiles/select/" + i0,schemaPath:"#/properties/profiles/properties/select/oneOf/1/items/enum",keyword:"enum",params:{allowedValues: schema19.properties.profiles.properties.select.oneOf[1].items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
let i1 = data5.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data5[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err15 = {instancePath:instancePath+"/profiles/select",schemaPath:"#/properties/profiles/properties/select/oneOf/1/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err16 = {instancePath:instancePath+"/profiles/select",schemaPath:"#/properties/profiles/properties/select/oneOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var _valid0 = _errs18 === errors;
if(_valid0 && valid3){
valid3 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid3 = true;
passing0 = 1;
}
}
if(!valid3){
const err17 = {instancePath:instancePath+"/profiles/select",schemaPath:"#/properties/profiles/properties/select/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
else {
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
}
}
if(data4.overrides !== undefined){
let data7 = data4.overrides;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key3 in data7){
if(!(func1.call(schema19.properties.profiles.properties.overrides.properties, key3))){
const err18 = {instancePath:instancePath+"/profiles/overrides",schemaPath:"#/properties/profiles/properties/overrides/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data7.HK !== undefined){
if(!(validate53(data7.HK, {instancePath:instancePath+"/profiles/overrides/HK",parentData:data7,parentDataProperty:"HK",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data7.ML !== undefined){
if(!(validate53(data7.ML, {instancePath:instancePath+"/profiles/overrides/ML",parentData:data7,parentDataProperty:"ML",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data7.IndonesiaIDCard !== undefined){
if(!(validate53(data7.IndonesiaIDCard, {instancePath:instancePath+"/profiles/overrides/IndonesiaIDCard",parentData:data7,parentDataProperty:"IndonesiaIDCard",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data7.PhilippinesVoteID !== undefined){
if(!(validate53(data7.PhilippinesVoteID, {instancePath:instancePath+"/profiles/overrides/PhilippinesVoteID",parentData:data7,parentDataProperty:"PhilippinesVoteID",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data7.PhilippinesDrivingLicense !== undefined){
if(!(validate53(data7.PhilippinesDrivingLicense, {instancePath:instancePath+"/profiles/overrides/PhilippinesDrivingLicense",parentData:data7,parentDataProperty:"PhilippinesDrivingLicense",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data7.PhilippinesTinID !== undefined){
if(!(validate53(data7.PhilippinesTinID, {instancePath:instancePath+"/profiles/overrides/PhilippinesTinID",parentData:data7,parentDataProperty:"PhilippinesTinID",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data7.PhilippinesSSSID !== undefined){
if(!(validate53(data7.PhilippinesSSSID, {instancePath:instancePath+"/profiles/overrides/PhilippinesSSSID",parentData:data7,parentDataProperty:"PhilippinesSSSID",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data7.PhilippinesUMID !== undefined){
if(!(validate53(data7.PhilippinesUMID, {instancePath:instancePath+"/profiles/overrides/PhilippinesUMID",parentData:data7,parentDataProperty:"PhilippinesUMID",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data7.MLIDPassport !== undefined){
if(!(validate53(data7.MLIDPassport, {instancePath:instancePath+"/profiles/overrides/MLIDPassport",parentData:data7,parentDataProperty:"MLIDPassport",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data7.MacaoIDCard !== undefined){
if(!(validate53(data7.MacaoIDCard, {instancePath:instancePath+"/profiles/overrides/MacaoIDCard",parentData:data7,parentDataProperty:"MacaoIDCard",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data7.ThailandIDCard !== undefined){
if(!(validate53(data7.ThailandIDCard, {instancePath:instancePath+"/profiles/overrides/ThailandIDCard",parentData:data7,parentDataProperty:"ThailandIDCard",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data7.MainlandIDCard !== undefined){
if(!(validate53(data7.MainlandIDCard, {instancePath:instancePath+"/profiles/overrides/MainlandIDCard",parentData:data7,parentDataProperty:"MainlandIDCard",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data7.SingaporeIDCard !== undefined){
if(!(validate53(data7.SingaporeIDCard, {instancePath:instancePath+"/profiles/overrides/SingaporeIDCard",parentData:data7,parentDataProperty:"SingaporeIDCard",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data7.JapanIDCard !== undefined){
if(!(validate53(data7.JapanIDCard, {instancePath:instancePath+"/profiles/overrides/JapanIDCard",parentData:data7,parentDataProperty:"JapanIDCard",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data7.MLDrivingLicense !== undefined){
if(!(validate53(data7.MLDrivingLicense, {instancePath:instancePath+"/profiles/overrides/MLDrivingLicense",parentData:data7,parentDataProperty:"MLDrivingLicense",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data7.IndonesiaDrivingLicense !== undefined){
if(!(validate53(data7.IndonesiaDrivingLicense, {instancePath:instancePath+"/profiles/overrides/IndonesiaDrivingLicense",parentData:data7,parentDataProperty:"IndonesiaDrivingLicense",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data7.ThailandDrivingLicense !== undefined){
if(!(validate53(data7.ThailandDrivingLicense, {instancePath:instancePath+"/profiles/overrides/ThailandDrivingLicense",parentData:data7,parentDataProperty:"ThailandDrivingLicense",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data7.SingaporeDrivingLicense !== undefined){
if(!(validate53(data7.SingaporeDrivingLicense, {instancePath:instancePath+"/profiles/overrides/SingaporeDrivingLicense",parentData:data7,parentDataProperty:"SingaporeDrivingLicense",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data7.JapanDrivingLicense !== undefined){
if(!(validate53(data7.JapanDrivingLicense, {instancePath:instancePath+"/profiles/overrides/JapanDrivingLicense",parentData:data7,parentDataProperty:"JapanDrivingLicense",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data7.TaiWanIDCard !== undefined){
if(!(validate53(data7.TaiWanIDCard, {instancePath:instancePath+"/profiles/overrides/TaiWanIDCard",parentData:data7,parentDataProperty:"TaiWanIDCard",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data7.HMTPermit !== undefined){
if(!(validate53(data7.HMTPermit, {instancePath:instancePath+"/profiles/overrides/HMTPermit",parentData:data7,parentDataProperty:"HMTPermit",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
}
else {
const err19 = {instancePath:instancePath+"/profiles/overrides",schemaPath:"#/properties/profiles/properties/overrides/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.quota !== undefined){
let data29 = data.quota;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key4 in data29){
if(!((key4 === "requestsPerSecond") || (key4 === "reserve"))){
const err21 = {instancePath:instancePath+"/quota",schemaPath:"#/properties/quota/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data29.requestsPerSecond !== undefined){
let data30 = data29.requestsPerSecond;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
const err22 = {instancePath:instancePath+"/quota/requestsPerSecond",schemaPath:"#/properties/quota/properties/requestsPerSecond/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 1000 || isNaN(data30)){
const err23 = {instancePath:instancePath+"/quota/requestsPerSecond",schemaPath:"#/properties/quota/properties/requestsPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data30 < 1 || isNaN(data30)){
const err24 = {instancePath:instancePath+"/quota/requestsPerSecond",schemaPath:"#/properties/quota/properties/requestsPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
if(data29.reserve !== undefined){
let data31 = data29.reserve;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
const err25 = {instancePath:instancePath+"/quota/reserve",schemaPath:"#/properties/quota/properties/reserve/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 999 || isNaN(data31)){
const err26 = {instancePath:instancePath+"/quota/reserve",schemaPath:"#/properties/quota/properties/reserve/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999},message:"must be <= 999"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data31 < 0 || isNaN(data31)){
const err27 = {instancePath:instancePath+"/quota/reserve",schemaPath:"#/properties/quota/properties/reserve/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
}
else {
const err28 = {instancePath:instancePath+"/quota",schemaPath:"#/properties/quota/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.function !== undefined){
let data32 = data.function;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
for(const key5 in data32){
if(!(((key5 === "runtime") || (key5 === "memoryMb")) || (key5 === "timeoutSeconds"))){
const err29 = {instancePath:instancePath+"/function",schemaPath:"#/properties/function/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data32.runtime !== undefined){
let data33 = data32.runtime;
if(typeof data33 !== "string"){
const err30 = {instancePath:instancePath+"/function/runtime",schemaPath:"#/properties/function/properties/runtime/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!((data33 === "Nodejs20.19") || (data33 === "Nodejs18.15"))){
const err31 = {instancePath:instancePath+"/function/runtime",schemaPath:"#/properties/function/properties/runtime/enum",keyword:"enum",params:{allowedValues: schema19.properties.function.properties.runtime.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data32.memoryMb !== undefined){
let data34 = data32.memoryMb;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
const err32 = {instancePath:instancePath+"/function/memoryMb",schemaPath:"#/properties/function/properties/memoryMb/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 > 3072 || isNaN(data34)){
const err33 = {instancePath:instancePath+"/function/memoryMb",schemaPath:"#/properties/function/properties/memoryMb/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3072},message:"must be <= 3072"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data34 < 128 || isNaN(data34)){
const err34 = {instancePath:instancePath+"/function/memoryMb",schemaPath:"#/properties/function/properties/memoryMb/minimum",keyword:"minimum",params:{comparison: ">=", limit: 128},message:"must be >= 128"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
let res0;
if((128 === 0 || (res0 = data34/128, res0 !== parseInt(res0)))){
const err35 = {instancePath:instancePath+"/function/memoryMb",schemaPath:"#/properties/function/properties/memoryMb/multipleOf",keyword:"multipleOf",params:{multipleOf: 128},message:"must be multiple of 128"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
if(data32.timeoutSeconds !== undefined){
let data35 = data32.timeoutSeconds;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
const err36 = {instancePath:instancePath+"/function/timeoutSeconds",schemaPath:"#/properties/function/properties/timeoutSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 > 900 || isNaN(data35)){
const err37 = {instancePath:instancePath+"/function/timeoutSeconds",schemaPath:"#/properties/function/properties/timeoutSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 900},message:"must be <= 900"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data35 < 3 || isNaN(data35)){
const err38 = {instancePath:instancePath+"/function/timeoutSeconds",schemaPath:"#/properties/function/properties/timeoutSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 3},message:"must be >= 3"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
}
else {
const err39 = {instancePath:instancePath+"/function",schemaPath:"#/properties/function/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.endpoint !== undefined){
let data36 = data.endpoint;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
for(const key6 in data36){
if(!(key6 === "gateway")){
const err40 = {instancePath:instancePath+"/endpoint",schemaPath:"#/properties/endpoint/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data36.gateway !== undefined){
let data37 = data36.gateway;
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
if(data37.kind === undefined){
const err41 = {instancePath:instancePath+"/endpoint/gateway",schemaPath:"#/properties/endpoint/properties/gateway/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
for(const key7 in data37){
if(!(((key7 === "kind") || (key7 === "cors")) || (key7 === "customDomain"))){
const err42 = {instancePath:instancePath+"/endpoint/gateway",schemaPath:"#/properties/endpoint/properties/gateway/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data37.kind !== undefined){
let data38 = data37.kind;
if(typeof data38 !== "string"){
const err43 = {instancePath:instancePath+"/endpoint/gateway/kind",schemaPath:"#/properties/endpoint/properties/gateway/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(!(data38 === "function-url")){
const err44 = {instancePath:instancePath+"/endpoint/gateway/kind",schemaPath:"#/properties/endpoint/properties/gateway/properties/kind/enum",keyword:"enum",params:{allowedValues: schema19.properties.endpoint.properties.gateway.properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data37.cors !== undefined){
let data39 = data37.cors;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(data39.origins === undefined){
const err45 = {instancePath:instancePath+"/endpoint/gateway/cors",schemaPath:"#/properties/endpoint/properties/gateway/properties/cors/required",keyword:"required",params:{missingProperty: "origins"},message:"must have required property '"+"origins"+"'"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
for(const key8 in data39){
if(!((key8 === "origins") || (key8 === "maxAgeSeconds"))){
const err46 = {instancePath:instancePath+"/endpoint/gateway/cors",schemaPath:"#/properties/endpoint/properties/gateway/properties/cors/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data39.origins !== undefined){
let data40 = data39.origins;
if(Array.isArray(data40)){
if(data40.length < 1){
const err47 = {instancePath:instancePath+"/endpoint/gateway/cors/origins",schemaPath:"#/properties/endpoint/properties/gateway/properties/cors/properties/origins/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
const len1 = data40.length;
for(let i2=0; i2<len1; i2++){
let data41 = data40[i2];
if(typeof data41 === "string"){
if(!pattern3.test(data41)){
const err48 = {instancePath:instancePath+"/endpoint/gateway/cors/origins/" + i2,schemaPath:"#/properties/endpoint/properties/gateway/properties/cors/properties/origins/items/pattern",keyword:"pattern",params:{pattern: "^https://[^/\\s*]+$"},message:"must match pattern \""+"^https://[^/\\s*]+$"+"\""};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/endpoint/gateway/cors/origins/" + i2,schemaPath:"#/properties/endpoint/properties/gateway/properties/cors/properties/origins/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
let i3 = data40.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data40[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err50 = {instancePath:instancePath+"/endpoint/gateway/cors/origins",schemaPath:"#/properties/endpoint/properties/gateway/properties/cors/properties/origins/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i3+" are identical)"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err51 = {instancePath:instancePath+"/endpoint/gateway/cors/origins",schemaPath:"#/properties/endpoint/properties/gateway/properties/cors/properties/origins/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data39.maxAgeSeconds !== undefined){
let data42 = data39.maxAgeSeconds;
if(!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42)))){
const err52 = {instancePath:instancePath+"/endpoint/gateway/cors/maxAgeSeconds",schemaPath:"#/properties/endpoint/properties/gateway/properties/cors/properties/maxAgeSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 > 86400 || isNaN(data42)){
const err53 = {instancePath:instancePath+"/endpoint/gateway/cors/maxAgeSeconds",schemaPath:"#/properties/endpoint/properties/gateway/properties/cors/properties/maxAgeSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400},message:"must be <= 86400"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data42 < 0 || isNaN(data42)){
const err54 = {instancePath:instancePath+"/endpoint/gateway/cors/maxAgeSeconds",schemaPath:"#/properties/endpoint/properties/gateway/properties/cors/properties/maxAgeSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
}
else {
const err55 = {instancePath:instancePath+"/endpoint/gateway/cors",schemaPath:"#/properties/endpoint/properties/gateway/properties/cors/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data37.customDomain !== undefined){
let data43 = data37.customDomain;
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
if(data43.domain === undefined){
const err56 = {instancePath:instancePath+"/endpoint/gateway/customDomain",schemaPath:"#/properties/endpoint/properties/gateway/properties/customDomain/required",keyword:"required",params:{missingProperty: "domain"},message:"must have required property '"+"domain"+"'"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data43.certificateId === undefined){
const err57 = {instancePath:instancePath+"/endpoint/gateway/customDomain",schemaPath:"#/properties/endpoint/properties/gateway/properties/customDomain/required",keyword:"required",params:{missingProperty: "certificateId"},message:"must have required property '"+"certificateId"+"'"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
for(const key9 in data43){
if(!((key9 === "domain") || (key9 === "certificateId"))){
const err58 = {instancePath:instancePath+"/endpoint/gateway/customDomain",schemaPath:"#/properties/endpoint/properties/gateway/properties/customDomain/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data43.domain !== undefined){
let data44 = data43.domain;
if(typeof data44 === "string"){
if(!pattern4.test(data44)){
const err59 = {instancePath:instancePath+"/endpoint/gateway/customDomain/domain",schemaPath:"#/properties/endpoint/properties/gateway/properties/customDomain/properties/domain/pattern",keyword:"pattern",params:{pattern: "^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}$"},message:"must match pattern \""+"^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}$"+"\""};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/endpoint/gateway/customDomain/domain",schemaPath:"#/properties/endpoint/properties/gateway/properties/customDomain/properties/domain/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data43.certificateId !== undefined){
let data45 = data43.certificateId;
if(typeof data45 === "string"){
if(!pattern5.test(data45)){
const err61 = {instancePath:instancePath+"/endpoint/gateway/customDomain/certificateId",schemaPath:"#/properties/endpoint/properties/gateway/properties/customDomain/properties/certificateId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]{8,}$"},message:"must match pattern \""+"^[A-Za-z0-9]{8,}$"+"\""};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/endpoint/gateway/customDomain/certificateId",schemaPath:"#/properties/endpoint/properties/gateway/properties/customDomain/properties/certificateId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
else {
const err63 = {instancePath:instancePath+"/endpoint/gateway/customDomain",schemaPath:"#/properties/endpoint/properties/gateway/properties/customDomain/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
else {
const err64 = {instancePath:instancePath+"/endpoint/gateway",schemaPath:"#/properties/endpoint/properties/gateway/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
else {
const err65 = {instancePath:instancePath+"/endpoint",schemaPath:"#/properties/endpoint/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data.logs !== undefined){
let data46 = data.logs;
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
for(const key10 in data46){
if(!(key10 === "retentionDays")){
const err66 = {instancePath:instancePath+"/logs",schemaPath:"#/properties/logs/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data46.retentionDays !== undefined){
let data47 = data46.retentionDays;
if(!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47)))){
const err67 = {instancePath:instancePath+"/logs/retentionDays",schemaPath:"#/properties/logs/properties/retentionDays/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 > 3600 || isNaN(data47)){
const err68 = {instancePath:instancePath+"/logs/retentionDays",schemaPath:"#/properties/logs/properties/retentionDays/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600},message:"must be <= 3600"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data47 < 1 || isNaN(data47)){
const err69 = {instancePath:instancePath+"/logs/retentionDays",schemaPath:"#/properties/logs/properties/retentionDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
}
else {
const err70 = {instancePath:instancePath+"/logs",schemaPath:"#/properties/logs/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data.state !== undefined){
let data48 = data.state;
const _errs94 = errors;
let valid19 = true;
const _errs95 = errors;
if(errors === _errs95){
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
let missing0;
if((data48.backend === undefined) && (missing0 = "backend")){
const err71 = {};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
else {
if(data48.backend !== undefined){
if(!(data48.backend === "cos")){
const err72 = {};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
}
else {
const err73 = {};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
var _valid1 = _errs95 === errors;
errors = _errs94;
if(vErrors !== null){
if(_errs94){
vErrors.length = _errs94;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid1){
const _errs98 = errors;
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
if(data48.bucket === undefined){
const err74 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/allOf/0/then/required",keyword:"required",params:{missingProperty: "bucket"},message:"must have required property '"+"bucket"+"'"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(data48.region === undefined){
const err75 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/allOf/0/then/required",keyword:"required",params:{missingProperty: "region"},message:"must have required property '"+"region"+"'"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
else {
const err76 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/allOf/0/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
var _valid1 = _errs98 === errors;
valid19 = _valid1;
ifClause0 = "then";
}
else {
const _errs100 = errors;
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
if(data48.bucket !== undefined){
const err77 = {instancePath:instancePath+"/state/bucket",schemaPath:"#/properties/state/allOf/0/else/properties/bucket/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(data48.region !== undefined){
const err78 = {instancePath:instancePath+"/state/region",schemaPath:"#/properties/state/allOf/0/else/properties/region/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(data48.prefix !== undefined){
const err79 = {instancePath:instancePath+"/state/prefix",schemaPath:"#/properties/state/allOf/0/else/properties/prefix/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
else {
const err80 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/allOf/0/else/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
var _valid1 = _errs100 === errors;
valid19 = _valid1;
if(valid19){
var props0 = {};
props0.bucket = true;
props0.region = true;
props0.prefix = true;
props0.backend = true;
}
ifClause0 = "else";
}
if(!valid19){
const err81 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/allOf/0/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
if(data48.backend === undefined){
const err82 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/required",keyword:"required",params:{missingProperty: "backend"},message:"must have required property '"+"backend"+"'"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
for(const key11 in data48){
if(!((((key11 === "backend") || (key11 === "bucket")) || (key11 === "region")) || (key11 === "prefix"))){
const err83 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data48.backend !== undefined){
let data53 = data48.backend;
if(typeof data53 !== "string"){
const err84 = {instancePath:instancePath+"/state/backend",schemaPath:"#/properties/state/properties/backend/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(!((data53 === "local") || (data53 === "cos"))){
const err85 = {instancePath:instancePath+"/state/backend",schemaPath:"#/properties/state/properties/backend/enum",keyword:"enum",params:{allowedValues: schema19.properties.state.properties.backend.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data48.bucket !== undefined){
let data54 = data48.bucket;
if(typeof data54 === "string"){
if(!pattern6.test(data54)){
const err86 = {instancePath:instancePath+"/state/bucket",schemaPath:"#/properties/state/properties/bucket/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,48}-[0-9]{6,12}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,48}-[0-9]{6,12}$"+"\""};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
else {
const err87 = {instancePath:instancePath+"/state/bucket",schemaPath:"#/properties/state/properties/bucket/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data48.region !== undefined){
let data55 = data48.region;
if(typeof data55 === "string"){
if(!pattern7.test(data55)){
const err88 = {instancePath:instancePath+"/state/region",schemaPath:"#/properties/state/properties/region/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2}-[a-z]+(-[0-9])?$"},message:"must match pattern \""+"^[a-z]{2}-[a-z]+(-[0-9])?$"+"\""};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
else {
const err89 = {instancePath:instancePath+"/state/region",schemaPath:"#/properties/state/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data48.prefix !== undefined){
let data56 = data48.prefix;
if(typeof data56 === "string"){
if(func2(data56) > 200){
const err90 = {instancePath:instancePath+"/state/prefix",schemaPath:"#/properties/state/properties/prefix/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if(func2(data56) < 1){
const err91 = {instancePath:instancePath+"/state/prefix",schemaPath:"#/properties/state/properties/prefix/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
else {
const err92 = {instancePath:instancePath+"/state/prefix",schemaPath:"#/properties/state/properties/prefix/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
}
else {
const err93 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
else {
const err94 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


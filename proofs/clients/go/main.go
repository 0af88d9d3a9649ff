// The vendor's SDK for Go: creates, lists and deletes, signed in each way that it has.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"os"
	"strings"
	"time"

	cam "github.com/tencentcloud/tencentcloud-sdk-go-intl-en/tencentcloud/cam/v20190116"
	cls "github.com/tencentcloud/tencentcloud-sdk-go-intl-en/tencentcloud/cls/v20201016"
	"github.com/tencentcloud/tencentcloud-sdk-go-intl-en/tencentcloud/common"
	sdkerrors "github.com/tencentcloud/tencentcloud-sdk-go-intl-en/tencentcloud/common/errors"
	"github.com/tencentcloud/tencentcloud-sdk-go-intl-en/tencentcloud/common/profile"
	faceid "github.com/tencentcloud/tencentcloud-sdk-go-intl-en/tencentcloud/faceid/v20180301"
	scf "github.com/tencentcloud/tencentcloud-sdk-go-intl-en/tencentcloud/scf/v20180416"
	ssm "github.com/tencentcloud/tencentcloud-sdk-go-intl-en/tencentcloud/ssm/v20190923"
	sts "github.com/tencentcloud/tencentcloud-sdk-go-intl-en/tencentcloud/sts/v20180813"
)

const region = "ap-singapore"

var key = common.NewCredential(os.Getenv("TENCENTCLOUD_SECRET_ID"), os.Getenv("TENCENTCLOUD_SECRET_KEY"))

const policyDocument = `{"version":"2.0","statement":[{"effect":"allow","action":["ssm:ListSecrets"],"resource":["*"]}]}`

// must ends a check with the error that a call gave.
func must[T any](answer T, err error) T {
	if err != nil {
		panic(err)
	}
	return answer
}

func expect(holds bool, what string) {
	if !holds {
		panic(errors.New(what))
	}
}

func refused(code string, err error) {
	var refusal *sdkerrors.TencentCloudSDKError
	expect(errors.As(err, &refusal) && refusal.Code == code, fmt.Sprintf("%v is not %s", err, code))
}

func checkCam(client *profile.ClientProfile, name string) {
	api := must(cam.NewClient(key, region, client))
	create := cam.NewCreatePolicyRequest()
	create.PolicyName, create.PolicyDocument = &name, common.StringPtr(policyDocument)
	id := must(api.CreatePolicy(create)).Response.PolicyId
	get := cam.NewGetPolicyRequest()
	get.PolicyId = id
	expect(*must(api.GetPolicy(get)).Response.PolicyName == name, "another policy")
	remove := cam.NewDeletePolicyRequest()
	remove.PolicyId = []*uint64{id}
	must(api.DeletePolicy(remove))
}

func checkSsm(client *profile.ClientProfile, name string) {
	api := must(ssm.NewClient(key, region, client))
	create := ssm.NewCreateSecretRequest()
	create.SecretName, create.VersionId, create.SecretString = &name, common.StringPtr("1"), common.StringPtr("a & b + ü")
	must(api.CreateSecret(create))
	get := ssm.NewGetSecretValueRequest()
	get.SecretName, get.VersionId = &name, create.VersionId
	expect(*must(api.GetSecretValue(get)).Response.SecretString == "a & b + ü", "another value")
	listed := false
	for _, one := range must(api.ListSecrets(ssm.NewListSecretsRequest())).Response.SecretMetadatas {
		listed = listed || *one.SecretName == name
	}
	expect(listed, "not listed")
	disable := ssm.NewDisableSecretRequest()
	disable.SecretName = &name
	must(api.DisableSecret(disable))
	remove := ssm.NewDeleteSecretRequest()
	remove.SecretName, remove.RecoveryWindowInDays = &name, common.Uint64Ptr(0)
	must(api.DeleteSecret(remove))
	describe := ssm.NewDescribeSecretRequest()
	describe.SecretName = &name
	_, err := api.DescribeSecret(describe)
	refused("ResourceNotFound", err)
}

func checkCls(client *profile.ClientProfile, name string) {
	api := must(cls.NewClient(key, region, client))
	logset := cls.NewCreateLogsetRequest()
	logset.LogsetName = &name
	logsetId := must(api.CreateLogset(logset)).Response.LogsetId
	topic := cls.NewCreateTopicRequest()
	topic.LogsetId, topic.TopicName = logsetId, &name
	topicId := must(api.CreateTopic(topic)).Response.TopicId
	now := time.Now().UnixMilli()
	search := cls.NewSearchLogRequest()
	search.TopicId, search.From, search.To = topicId, common.Int64Ptr(now-60_000), &now
	search.Query = common.StringPtr("*")
	expect(len(must(api.SearchLog(search)).Response.Results) == 0, "lines in a new topic")
	removeTopic := cls.NewDeleteTopicRequest()
	removeTopic.TopicId = topicId
	must(api.DeleteTopic(removeTopic))
	removeLogset := cls.NewDeleteLogsetRequest()
	removeLogset.LogsetId = logsetId
	must(api.DeleteLogset(removeLogset))
}

// This SDK has no CreateFunction.
func checkScf(client *profile.ClientProfile, name string) {
	api := must(scf.NewClient(key, region, client))
	must(api.ListFunctions(scf.NewListFunctionsRequest()))
	remove := scf.NewDeleteFunctionRequest()
	remove.FunctionName = &name
	_, err := api.DeleteFunction(remove)
	refused("ResourceNotFound.Function", err)
}

func checkSts(client *profile.ClientProfile, _ string) {
	api := must(sts.NewClient(key, region, client))
	answer := must(api.GetCallerIdentity(sts.NewGetCallerIdentityRequest())).Response
	expect(*answer.AccountId == "100000000001", "another account")
}

func checkFaceid(client *profile.ClientProfile, _ string) {
	api := must(faceid.NewClient(key, region, client))
	request := faceid.NewApplySdkVerificationTokenRequest()
	request.IdCardType = common.StringPtr("HK")
	expect(*must(api.ApplySdkVerificationToken(request)).Response.SdkToken != "", "no token")
	request.IdCardType = common.StringPtr("XX")
	_, err := api.ApplySdkVerificationToken(request)
	refused("InvalidParameterValue", err)
}

func check(title string, work func()) {
	defer func() {
		if reason := recover(); reason != nil {
			line, _ := json.Marshal(fmt.Sprint(reason))
			fmt.Printf("not ok %s: %s\n", title, line)
		}
	}()
	work()
	fmt.Printf("ok %s\n", title)
}

func main() {
	address := must(url.Parse(os.Getenv("TENCENT_LOCAL_CLOUD_URL")))
	checks := []struct {
		service string
		run     func(*profile.ClientProfile, string)
	}{
		{"cam", checkCam}, {"ssm", checkSsm}, {"cls", checkCls},
		{"scf", checkScf}, {"sts", checkSts}, {"faceid", checkFaceid},
	}
	for _, mode := range [][2]string{
		{"TC3-HMAC-SHA256", "POST"}, {"TC3-HMAC-SHA256", "GET"}, {"HmacSHA256", "POST"}, {"HmacSHA1", "GET"},
	} {
		client := profile.NewClientProfile()
		client.SignMethod, client.HttpProfile.ReqMethod = mode[0], mode[1]
		client.HttpProfile.Scheme, client.HttpProfile.Endpoint = "http", address.Host
		for _, one := range checks {
			name := strings.ToLower("go-" + mode[0] + "-" + mode[1])
			check(mode[0]+" "+mode[1]+" "+one.service, func() { one.run(client, name) })
		}
	}
}

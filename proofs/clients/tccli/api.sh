#!/bin/sh
# The vendor's command line: creates, lists and deletes. It speaks plain HTTP to an endpoint with a scheme.
export TENCENTCLOUD_REGION=ap-singapore

# check NAME PATTERN ARGUMENTS...: the command succeeds, and what it prints has the pattern.
check() {
  name=$1
  pattern=$2
  shift 2
  if printed=$(tccli "$@" --endpoint "$TENCENT_LOCAL_CLOUD_URL" 2>&1) && printf '%s' "$printed" | grep -q "$pattern"; then
    echo "ok $name"
  else
    echo "not ok $name: $(printf '%s' "$printed" | tr '\n' ' ')"
  fi
}

check 'sts GetCallerIdentity' '"AccountId": "100000000001"' sts GetCallerIdentity
check 'ssm CreateSecret' RequestId ssm CreateSecret --SecretName tccli --VersionId 1 --SecretString 'a & b + ü'
check 'ssm ListSecrets' '"SecretName": "tccli"' ssm ListSecrets
check 'ssm GetSecretValue' 'a & b + ü' ssm GetSecretValue --SecretName tccli --VersionId 1
check 'ssm DisableSecret' RequestId ssm DisableSecret --SecretName tccli
check 'ssm DeleteSecret' RequestId ssm DeleteSecret --SecretName tccli --RecoveryWindowInDays 0
check 'cam ListPolicies' '"TotalNum"' cam ListPolicies --Scope Local
check 'cls CreateLogset' LogsetId cls CreateLogset --LogsetName tccli
check 'cls DescribeLogsets' '"LogsetName": "tccli"' cls DescribeLogsets
check 'scf ListFunctions' '"TotalCount"' scf ListFunctions

#!/usr/bin/env bash
# Copies an image encrypted, waits for the copy, and tells whether it is encrypted as planned. Needs bash and curl.
#
#   ./encrypt-image.sh [REGION_ID IMAGE_ID KEY_ID]
#
# Run it again whenever it was cut off: IDEMPOTENCY_KEY leads it back to the same job, and nothing is copied twice.
set -euo pipefail

url=${GATEWAY_URL:-http://127.0.0.1:4000/graphql}
region=${1:-cn-hangzhou} image=${2:-m-bp1plainweb0000000001} key=${3:-alias/disk-encryption}
idempotency_key=${IDEMPOTENCY_KEY:-encrypt-$image}

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

# They go into JSON as they are.
[[ $region$image$key$idempotency_key =~ ^[A-Za-z0-9_/:.-]+$ ]] || fail 'An argument has characters that no ID has.'

# ask QUERY VARIABLES: puts the answer into $answer. Sending anything of this script again does no harm.
ask() {
  local body="{\"query\":\"${1//$'\n'/ }\",\"variables\":$2}"
  answer=$(curl --silent --show-error --max-time 30 --retry 5 --retry-connrefused \
    --header 'content-type: application/json' --data "$body" "$url") || fail "No answer from $url"
  [[ $answer == *'"data":'* && $answer != *'"errors":'* ]] || fail 'The gateway could not answer:' "$answer"
}

# field NAME: a word or a number of the answer, empty when it is null. Enough where each name is there once.
field() { sed -nE "s/.*\"$1\":\"?([^\",}]*).*/\1/p" <<<"$answer" | sed 's/^null$//'; }

echo "Unencrypted images in $region:"
after=null
while [[ $after ]]; do
  ask 'query ($region: String!, $after: String) {
    images(regionIds: [$region], filter: { encryption: [UNENCRYPTED] }, first: 100, after: $after) {
      nodes { imageId name } pageInfo { hasNextPage endCursor } } }' "{\"region\":\"$region\",\"after\":$after}"
  grep -oE '"imageId":"[^"]*","name":"[^"]*"' <<<"$answer" | sed -E 's/[^:]*:"([^"]*)"[^:]*:"([^"]*)"/  \1  \2/' || true
  [[ $(field hasNextPage) == true ]] && after="\"$(field endCursor)\"" || after=
done

input="{\"sourceRegionId\":\"$region\",\"imageId\":\"$image\",\"keyId\":\"$key\",\"idempotencyKey\":\"$idempotency_key\"}"

ask 'query ($input: CopyImageEncryptedInput!) { copyPlan(input: $input) {
  resultingEncryption { transition explanation } warnings { code message } blockers { code message remedy } } }' \
  "{\"input\":$input}"
echo "The plan: $answer"
[[ $answer == *'"blockers":[]'* ]] || fail 'The plan names what is in the way.'

ask 'mutation ($input: CopyImageEncryptedInput!) { copyImageEncrypted(input: $input) {
  userErrors { code message remedy } copyJob { id } } }' "{\"input\":$input}"
[[ $answer == *'"userErrors":[]'* ]] || fail 'The copy was refused:' "$answer"
id=$(field id)

while
  ask 'query ($id: ID!) { copyJob(id: $id) { status progressPercent pollAfterMs targetImageId
    verification { verdict } failure { code message remedy } } }' "{\"id\":\"$id\"}"
  echo "Job $id: $(field status) $(field progressPercent) %"
  wait_ms=$(field pollAfterMs)
  [[ $wait_ms ]]
do sleep "$(((wait_ms + 999) / 1000))"; done

verdict=$(field verdict)
[[ $verdict == MATCHES ]] || fail "Not as planned: ${verdict:-no verdict}" "$answer"
echo "Verdict: $verdict, the encrypted image is $(field targetImageId)"

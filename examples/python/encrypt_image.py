#!/usr/bin/env python3
"""Copies an image encrypted, waits for the copy, and tells whether it is encrypted as planned.

    python3 encrypt_image.py [REGION_ID IMAGE_ID KEY_ID]

Needs Python 3.8 or later and nothing else. Run it again whenever it was cut off: IDEMPOTENCY_KEY leads it back to the
same job, and nothing is copied twice.
"""

import json
import os
import sys
import time
import urllib.error
import urllib.request

URL = os.environ.get("GATEWAY_URL", "http://127.0.0.1:4000/graphql")
TRIES = 6


class Unanswered(Exception):
    """No answer, or one that says that another try can help."""


def send(query, variables):
    body = json.dumps({"query": query, "variables": variables}).encode()
    request = urllib.request.Request(URL, body, {"content-type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=30) as response:
            answer = json.load(response)
    except urllib.error.HTTPError as refusal:
        text = refusal.read().decode(errors="replace")
        if refusal.code >= 500:
            raise Unanswered(text) from None
        sys.exit(f"The gateway refused the request: {text}")
    except (OSError, ValueError) as fault:
        raise Unanswered(f"{URL}: {fault}") from None
    errors = answer.get("errors")
    if not errors:
        return answer["data"]
    text = "\n".join(f"{error['extensions']['code']}: {error['message']}" for error in errors)
    if all(error["extensions"].get("retryable") for error in errors):
        raise Unanswered(text)
    sys.exit(f"The gateway could not answer:\n{text}")


def ask(query, **variables):
    """The data of an answer. Sending anything of this script again does no harm."""
    for tried in range(1, TRIES + 1):
        try:
            return send(query, variables)
        except Unanswered as fault:
            if tried == TRIES:
                sys.exit(f"No answer from the gateway: {fault}")
            time.sleep(2 ** (tried - 1))


def images(region_id):
    after = None
    while True:
        page = ask(
            """query ($regionId: String!, $after: String) {
                images(regionIds: [$regionId], filter: { encryption: [UNENCRYPTED] }, first: 100, after: $after) {
                    nodes { imageId name } pageInfo { hasNextPage endCursor } } }""",
            regionId=region_id,
            after=after,
        )["images"]
        yield from page["nodes"]
        if not page["pageInfo"]["hasNextPage"]:
            return
        after = page["pageInfo"]["endCursor"]


def told(problems):
    return "".join(f"\n  {problem['code']}: {problem['message']} {problem['remedy']}" for problem in problems)


def main(region_id="cn-hangzhou", image_id="m-bp1plainweb0000000001", key_id="alias/disk-encryption"):
    print(f"Unencrypted images in {region_id}:")
    for image in images(region_id):
        print(f"  {image['imageId']}  {image['name']}")

    request = {
        "sourceRegionId": region_id,
        "imageId": image_id,
        "keyId": key_id,
        "idempotencyKey": os.environ.get("IDEMPOTENCY_KEY", f"encrypt-{image_id}"),
    }
    plan = ask(
        """query ($input: CopyImageEncryptedInput!) { copyPlan(input: $input) {
            resultingEncryption { transition explanation }
            blockers { code message remedy } warnings { code message remedy } } }""",
        input=request,
    )["copyPlan"]
    if plan["blockers"]:
        sys.exit(f"The copy is impossible:{told(plan['blockers'])}")
    print(f"The plan: {plan['resultingEncryption']['explanation']}{told(plan['warnings'])}")

    started = ask(
        """mutation ($input: CopyImageEncryptedInput!) { copyImageEncrypted(input: $input) {
            userErrors { code message remedy } copyJob { id } } }""",
        input=request,
    )["copyImageEncrypted"]
    if started["userErrors"]:
        sys.exit(f"The copy was refused:{told(started['userErrors'])}")

    while True:
        job = ask(
            """query ($id: ID!) { copyJob(id: $id) { status progressPercent pollAfterMs targetImageId
                verification { verdict } failure { code message remedy } } }""",
            id=started["copyJob"]["id"],
        )["copyJob"]
        print(f"{job['status']} {job['progressPercent']} %", flush=True)
        if job["pollAfterMs"] is None:
            break
        time.sleep(job["pollAfterMs"] / 1000)

    verdict = job["verification"] and job["verification"]["verdict"]
    if verdict != "MATCHES":
        sys.exit(f"Not as planned: {verdict or 'no verdict'}{told([job['failure']] if job['failure'] else [])}")
    print(f"Verdict: {verdict}, the encrypted image is {job['targetImageId']}")


if __name__ == "__main__":
    main(*sys.argv[1:])

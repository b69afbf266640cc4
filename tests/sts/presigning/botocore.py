"""Signs requests with botocore: presigned calls, and requests with a signature in their headers."""

import datetime
import json
import sys

import botocore.auth
import botocore.session
from botocore.awsrequest import AWSRequest
from botocore.config import Config
from botocore.credentials import Credentials
from botocore.utils import percent_encode_sequence

given = json.load(sys.stdin)
now = datetime.datetime.fromtimestamp(given["time"], datetime.timezone.utc)
botocore.auth.get_current_datetime = lambda *_, **__: now
credentials = Credentials(**given["credentials"])
newer = []


def presigned(call):
    session = botocore.session.Session()
    client = session.create_client(
        "sts",
        region_name=given["region"],
        aws_access_key_id=credentials.access_key,
        aws_secret_access_key=credentials.secret_key,
        aws_session_token=credentials.token,
        config=Config(parameter_validation=False),
    )
    methods = client.meta.method_to_api_mapping
    names = [name for name, operation in methods.items() if operation == call["operation"]]
    if not names or not call["input"].keys() <= members(client, call["operation"]):
        newer.append(call["operation"])
        return presigned_form(client, call)
    [name] = names

    def add_headers(request, **_):
        for header, value in call["headers"].items():
            request.headers[header] = value

    client.meta.events.register("before-sign.sts.*", add_headers)
    return client.generate_presigned_url(
        name, call["input"], ExpiresIn=given["expires"], HttpMethod="GET"
    )


def members(client, operation):
    shape = client.meta.service_model.operation_model(operation).input_shape
    return shape.members.keys() if shape else set()


def presigned_form(client, call):
    """Signs the form of a call that is newer than botocore."""
    url = f"{client.meta.endpoint_url}/?{percent_encode_sequence(call['pairs'])}"
    request = AWSRequest(method="GET", url=url)
    signer = botocore.auth.SigV4QueryAuth(credentials, "sts", given["region"], given["expires"])
    signer.add_auth(request)
    return request.url


def signed(call):
    request = AWSRequest(
        method=call["method"], url=call["url"], data=call["body"], headers=call["headers"]
    )
    botocore.auth.SigV4Auth(credentials, "sts", given["region"]).add_auth(request)
    return dict(request.headers)


json.dump(
    {
        "presigned": [presigned(call) for call in given.get("presigned", [])],
        "newer": newer,
        "signed": [signed(call) for call in given.get("signed", [])],
    },
    sys.stdout,
)

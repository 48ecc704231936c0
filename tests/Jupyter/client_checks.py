"""Drives a running kernel with Jupyter's own client; prints one JSON line a check."""
import json
import sys
import traceback

from jupyter_client import BlockingKernelClient

client = BlockingKernelClient(connection_file=sys.argv[1])
client.load_connection_file()
client.start_channels()
client.wait_for_ready(timeout=20)


def outputs(msg_id):
    found = []
    while True:
        msg = client.get_iopub_msg(timeout=15)
        if msg["parent_header"].get("msg_id") != msg_id:
            continue
        found.append(msg)
        if msg["msg_type"] == "status" and msg["content"]["execution_state"] == "idle":
            return found


def reply(msg_id):
    while True:
        msg = client.get_shell_msg(timeout=15)
        if msg["parent_header"].get("msg_id") == msg_id:
            return msg["content"]


def wait_for(msg_id, kind):
    while True:
        msg = client.get_iopub_msg(timeout=15)
        if msg["parent_header"].get("msg_id") == msg_id and msg["msg_type"] == kind:
            return msg


def result():
    msg_id = client.execute("6*7")
    assert reply(msg_id)["status"] == "ok"
    kinds = [m["msg_type"] for m in outputs(msg_id)]
    assert kinds == ["status", "execute_input", "execute_result", "status"], kinds


def display():
    found = outputs(client.execute("show"))
    shown = [m for m in found if "display_data" in m["msg_type"]]
    assert [m["msg_type"] for m in shown] == ["display_data", "update_display_data"], shown
    assert all(m["content"]["transient"]["display_id"] == "d1" for m in shown)


def silent():
    kinds = [m["msg_type"] for m in outputs(client.execute("hello", silent=True))]
    assert kinds == ["status", "status"], kinds


def error_and_abort():
    first, second = client.execute("fail"), client.execute("hello")
    failed = reply(first)
    assert failed["status"] == "error" and "]:line 1" in failed["traceback"][0], failed
    assert reply(second)["status"] == "aborted"
    assert [m["msg_type"] for m in outputs(first)].count("error") == 1
    assert [m["msg_type"] for m in outputs(second)] == ["status", "status"]


def no_abort():
    first, second = client.execute("fail", stop_on_error=False), client.execute("hello")
    assert reply(first)["status"] == "error"
    assert reply(second)["status"] == "ok"


def interrupt():
    msg_id = client.execute("wait")
    wait_for(msg_id, "stream")  # Arrives while the cell still runs.
    client.control_channel.send(client.session.msg("interrupt_request", {}))
    assert client.get_control_msg(timeout=15)["msg_type"] == "interrupt_reply"
    assert reply(msg_id)["ename"] == "Interrupted"


def stdin():
    msg_id = client.execute("ask", allow_stdin=True)
    asked = client.get_stdin_msg(timeout=15)["content"]
    assert asked == {"prompt": "name?", "password": True}, asked
    client.input("Ada")
    assert reply(msg_id)["status"] == "ok"
    assert wait_for(msg_id, "stream")["content"]["text"] == "Ada"


def no_stdin():
    assert reply(client.execute("ask", allow_stdin=False))["ename"] == "NotSupportedException"


def history():
    reply(client.execute("h1")), reply(client.execute("h2")), reply(client.execute("h1"))
    tail = reply(client.history(hist_access_type="tail", n=2))["history"]
    assert [h[2] for h in tail] == ["h2", "h1"], tail
    found = reply(client.history(hist_access_type="search", pattern="h?", unique=True, n=9))["history"]
    assert [h[2] for h in found] == ["h2", "h1"], found


def comm():
    msg = client.session.msg("comm_open", {"comm_id": "c1", "target_name": "none", "data": {}})
    client.shell_channel.send(msg)
    assert wait_for(msg["header"]["msg_id"], "comm_close")["content"]["comm_id"] == "c1"


def forged():
    true_key = client.session.key
    client.session.key = b"not the key"
    forged_id = client.execute("hello")
    client.session.key = true_key
    msg_id = client.execute("hello")
    assert reply(msg_id)["status"] == "ok"
    while True:
        msg = client.get_iopub_msg(timeout=15)
        assert msg["parent_header"].get("msg_id") != forged_id
        if msg["parent_header"].get("msg_id") == msg_id and msg["content"].get("execution_state") == "idle":
            return


def expressions():
    values = reply(client.execute("hello", user_expressions={"a": "1+1", "b": "fail"}))["user_expressions"]
    assert values["a"]["data"]["text/plain"] == "1+1" and values["b"]["ename"] == "Exception", values


def cursor():
    answer = reply(client.complete("\U0001F600x", 2))
    assert answer["cursor_start"] == 2 and answer["matches"] == ["match"], answer



def late_output():
    first = client.execute("late")
    assert reply(first)["status"] == "ok"
    second = client.execute("hello")
    assert reply(second)["status"] == "ok"
    assert wait_for(first, "stream")["content"]["text"] == "late\n"  # Under its own cell's header, after that cell's end.


def shutdown():
    client.shutdown()
    assert client.get_control_msg(timeout=15)["content"]["status"] == "ok"


for check in [result, display, silent, error_and_abort, no_abort, interrupt, stdin, no_stdin, history,
              comm, forged, expressions, cursor, late_output, shutdown]:
    try:
        check()
        print(json.dumps({"check": check.__name__, "problem": None}), flush=True)
    except BaseException:
        print(json.dumps({"check": check.__name__, "problem": traceback.format_exc()}), flush=True)

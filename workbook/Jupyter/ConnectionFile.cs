using System.Text.Json;
using System.Text.Json.Nodes;

namespace FaceValue.Workbook.Jupyter;

/// <summary>Where a Jupyter front end expects its kernel: address, ports, key.</summary>
public sealed record ConnectionFile(string Ip, string Key, int Shell, int Iopub, int Stdin, int Control, int Heartbeat)
{
    /// <summary>Reads the file that the front end wrote.</summary>
    /// <exception cref="InvalidDataException">It is missing, broken, or asks for something this kernel cannot do.</exception>
    public static ConnectionFile Read(string path)
    {
        try
        {
            var file = JsonNode.Parse(File.ReadAllText(path))?.AsObject() ?? throw new JsonException("it is empty");
            var transport = (string?)file["transport"] ?? "tcp";
            if (transport != "tcp")
                throw new JsonException($"transport is '{transport}', this kernel speaks tcp only (set KernelManager.transport to tcp)");
            var scheme = (string?)file["signature_scheme"] ?? "hmac-sha256";
            if (scheme != "hmac-sha256") throw new JsonException($"signature_scheme is '{scheme}', expected hmac-sha256");
            int Port(string name) => (int?)file[name] is int port and > 0 and < 65_536
                ? port : throw new JsonException($"{name} is missing or not a port");
            return new ConnectionFile((string?)file["ip"] ?? "127.0.0.1", (string?)file["key"] ?? "",
                Port("shell_port"), Port("iopub_port"), Port("stdin_port"), Port("control_port"), Port("hb_port"));
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or JsonException
            or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new InvalidDataException(
                $"The connection file '{path}' cannot be used: {broken.Message} Start the kernel from Jupyter or VS Code, which write this file.", broken);
        }
    }

    internal string Address(int port) => $"tcp://{(Ip.Contains(':') ? $"[{Ip}]" : Ip)}:{port}";
}

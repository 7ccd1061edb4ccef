using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LandExpand.Sim.Reporting.Pictures;

/// <summary>A conversation with one page of a browser in the Chrome DevTools Protocol: a command, then its answer. Events are passed over.</summary>
internal sealed class DevTools : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationToken _stop;
    private string? _session;
    private int _sent;

    private DevTools(CancellationToken stop) => _stop = stop;

    /// <summary>Connects to a browser and opens a page in it.</summary>
    public static async Task<DevTools> Connect(Uri address, CancellationToken stop)
    {
        var tools = new DevTools(stop);
        await tools._socket.ConnectAsync(address, stop);
        var target = (await tools.Send("Target.createTarget", new { url = "about:blank" })).GetProperty("targetId").GetString();
        tools._session = (await tools.Send("Target.attachToTarget", new { targetId = target, flatten = true })).GetProperty("sessionId").GetString();
        return tools;
    }

    /// <summary>The result of a command.</summary>
    /// <exception cref="IOException">The browser refuses it, does not answer, or ends.</exception>
    public async Task<JsonElement> Send(string method, object parameters)
    {
        var command = new JsonObject { ["id"] = ++_sent, ["method"] = method, ["params"] = JsonSerializer.SerializeToNode(parameters) };
        if (_session is not null)
        {
            command["sessionId"] = _session;
        }

        try
        {
            await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(command), WebSocketMessageType.Text, endOfMessage: true, _stop);
            while (true)
            {
                using var message = JsonDocument.Parse(await Receive());
                var root = message.RootElement;
                if (root.TryGetProperty("id", out var id) && id.GetInt32() == _sent)
                {
                    return root.TryGetProperty("result", out var result)
                        ? result.Clone()
                        : throw new IOException($"The browser refuses {method}: {root.GetProperty("error").GetProperty("message")}.");
                }
            }
        }
        catch (OperationCanceledException)
        {
            throw new IOException($"The browser does not answer {method} in time.");
        }
        catch (WebSocketException failure)
        {
            throw new IOException($"The browser ended at {method}: {failure.Message}", failure);
        }
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<ReadOnlyMemory<byte>> Receive()
    {
        var message = new ArrayBufferWriter<byte>(1 << 16);
        while (true)
        {
            var part = await _socket.ReceiveAsync(message.GetMemory(1 << 16), _stop);
            message.Advance(part.Count);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                throw new IOException("The browser closed the conversation.");
            }

            if (part.EndOfMessage)
            {
                return message.WrittenMemory;
            }
        }
    }
}
